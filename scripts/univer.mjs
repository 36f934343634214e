// What the build and the tests change in Univer's packages, so that the embedded spreadsheet calculates in less time, and to its end.
// Univer stays what it is in node_modules; its version is locked exactly, and a place that is no longer there is an error.

/** Univer's compiled classes define every field by a call that the engine cannot see through; plain assignments are as fast as any. */
const field = /^(\s*)_defineProperty\(this, "(\w+)", (.*)\);$/gm;

const core = /@univerjs[\\/]core[\\/]lib[\\/]es[\\/]index\.js$/;
const sheets = /@univerjs[\\/]sheets[\\/]lib[\\/]es[\\/]index\.js$/;
const sheetsUi = /@univerjs[\\/]sheets-ui[\\/]lib[\\/]es[\\/]index\.js$/;
const formulas = /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/;
const sheetsFormula = /@univerjs[\\/]sheets-formula[\\/]lib[\\/]es[\\/]index\.js$/;

/** Places in Univer's code, each there once: `put` stands in for `find`. */
const places = [
  {
    // Every text result is tried as a date, a time and a number in every notation, which costs more than the formula. None of them is
    // without a digit or holds a Chinese character (tests/host/textResults.test.ts).
    in: core,
    find: "const getNumfmtParseValueFilter = (value) => {",
    put: "const getNumfmtParseValueFilter = (value) => {\n\tif (!/\\d/.test(value) || /[\\u2e80-\\uffff]/.test(value)) return null;",
  },
  {
    // A look laid over many cells is worked out for each of them; here once for those that looked alike. Kept for one change only,
    // as the looks that it brings may be changed afterwards.
    in: sheets,
    find: `function handleStyle(styles, oldVal, newVal) {
	const oldStyle`,
    put: `let laidOver = /* @__PURE__ */ new Map();
function handleStyle(styles, oldVal, newVal) {
	const look = newVal.s;
	if (look === null || typeof look !== "object" || oldVal.p || oldVal.s !== void 0 && typeof oldVal.s !== "string") {
		handleOneStyle(styles, oldVal, newVal);
		return;
	}
	let known = laidOver.get(look);
	if (known === void 0) laidOver.set(look, known = /* @__PURE__ */ new Map());
	if (known.has(oldVal.s)) {
		const id = known.get(oldVal.s);
		if (id === void 0) delete oldVal.s;
		else oldVal.s = id;
		return;
	}
	const before = oldVal.s;
	handleOneStyle(styles, oldVal, newVal);
	known.set(before, oldVal.s);
}
function handleOneStyle(styles, oldVal, newVal) {
	const oldStyle`,
  },
  {
    in: sheets,
    find: `		const cellMatrix = worksheet.getCellMatrix();
		const styles = workbook.getStyles();
		new ObjectMatrix(cellValue).forValue((row, col, newVal) => {
			if (!newVal)`,
    put: `		const cellMatrix = worksheet.getCellMatrix();
		const styles = workbook.getStyles();
		laidOver = /* @__PURE__ */ new Map();
		new ObjectMatrix(cellValue).forValue((row, col, newVal) => {
			if (!newVal)`,
  },
  {
    // For each rule of what may be typed the ranges of every other are cut up and joined again, though they seldom meet.
    in: core,
    find: `function multiSubtractSingleRange(ranges, toDelete) {`,
    put: `const isApart = (a, b) => a.endRow < b.startRow || b.endRow < a.startRow || a.endColumn < b.startColumn || b.endColumn < a.startColumn;
function multiSubtractSingleRange(ranges, toDelete) {
	if (ranges.every((range) => isApart(range, toDelete))) return ranges;`,
  },
  {
    in: core,
    find: `function mergeRanges(ranges) {
	return mergeVertical`,
    put: `function mergeRanges(ranges) {
	if (ranges.length === 1) {
		const [{ startColumn, endColumn, startRow, endRow }] = ranges;
		if (startColumn <= endColumn && startRow <= endRow) return [{ startColumn, endColumn, startRow, endRow }];
	}
	return mergeVertical`,
  },
  {
    // Drawing is asked for by each change of values, also while nothing is laid out of the sheet that is shown, as when another has just
    // gone. It ended in an error, the change with it, and a calculation then waited for its results for ever.
    in: sheetsUi,
    find: `	_rangeToBounds(ranges) {
`,
    put: `	_rangeToBounds(ranges) {
		if (this._sheetSkeletonManagerService.getCurrentParam() == null) return [];
`,
  },
  {
    // The second press on a tab begins its renaming, and half a second later the dragging of the tab as well if the new name was entered
    // by then: the tab was moved out of its bar, and with the next workbook the grid stayed empty.
    in: sheetsUi,
    find: `			if (diffTime && diffPageX && diffPageY) this._activeTabItem.setEditor();
			lastPageX = pageX;
			lastPageY = pageY;
			lastTime = current;`,
    put: `			const isRenamed = diffTime && diffPageX && diffPageY;
			if (isRenamed) this._activeTabItem.setEditor();
			lastPageX = pageX;
			lastPageY = pageY;
			lastTime = current;
			if (isRenamed) return;`,
  },
  {
    // Both branches of every IF are calculated, of which one is looked at. As in Excel, only that one is.
    in: formulas,
    find: `	_execute(node, refOffsetX = 0, refOffsetY = 0) {
		if (this._runtimeService.isStopExecution()) return 1;
		const children = node.getChildren();
		const childrenCount = children.length;
		for (let i = 0; i < childrenCount; i++) {
			const item = children[i];
			/**
			* If the lambda expression has no parameters, then do not execute further.
			*/
			if (item.getToken().toUpperCase() === "LAMBDA" && item.isEmptyParamFunction()) {
				item.execute();
				continue;
			}
			this._execute(`,
    put: `	_branchOf(node, count) {
		if (count < 2 || count > 3 || node.nodeType !== 4 || node.getToken() !== "IF") return -1;
		let test = node.getChildren()[0].getValue();
		if (test == null) return -1;
		if (test.isReferenceObject()) test = test.toArrayValueObject();
		if (test.isArray()) {
			if (test.getRowCount() !== 1 || test.getColumnCount() !== 1) return -1;
			test = test.get(0, 0);
		}
		if (test == null || test.isArray()) return -1;
		return test.isError() ? 0 : test.getValue() ? 1 : 2;
	}
	_execute(node, refOffsetX = 0, refOffsetY = 0) {
		if (this._runtimeService.isStopExecution()) return 1;
		const children = node.getChildren();
		const childrenCount = children.length;
		let branch = -1;
		for (let i = 0; i < childrenCount; i++) {
			const item = children[i];
			if (i === 1) branch = this._branchOf(node, childrenCount);
			if (branch >= 0 && i !== branch) {
				item.setValue(NullValueObject.create());
				continue;
			}
			if (item.nodeType === 5 && item.isEmptyParamFunction()) {
				item.execute();
				continue;
			}
			this._execute(`,
  },
  {
    // A truth value is greater than any text, and so unlike it; «is not» answered no.
    in: formulas,
    find: `			case ">":
			case ">=": return true;
			case "=":
			case "<":
			case "<=":
			case "<>": return false;`,
    put: `			case ">":
			case ">=":
			case "<>": return true;
			case "=":
			case "<":
			case "<=": return false;`,
  },
  {
    // Whether a formula has a function that answers later is looked up in all its parts before each calculation; it never changes.
    in: formulas,
    find: `		const result = [];
		this._checkAsyncNode(node, result);
		for (let i = 0, len = result.length; i < len; i++) if (result[i] === true) return true;
		return false;`,
    put: `		if (node._anyAsync === void 0) {
			const result = [];
			this._checkAsyncNode(node, result);
			node._anyAsync = result.includes(true);
		}
		return node._anyAsync;`,
  },
  {
    // The ranges of a formula that is a copy of another are worked out anew each time they are asked for.
    in: formulas,
    find: `		for (let i = 0; i < tree.rangeList.length; i++) {
			const { unitId, sheetId, range } = tree.rangeList[i];`,
    put: `		const rangeList = tree.rangeList;
		for (let i = 0; i < rangeList.length; i++) {
			const { unitId, sheetId, range } = rangeList[i];`,
  },
  {
    // The same of a function that is calculated anew each time.
    in: formulas,
    find: `		if (node == null) return false;
		return this._detectForcedRecalculationNodeRecursion(node);`,
    put: `		if (node == null) return false;
		if (node._anyForced === void 0) node._anyForced = this._detectForcedRecalculationNodeRecursion(node);
		return node._anyForced;`,
  },
  {
    // The references of a formula, of which each costs a wait, and its functions that answer a place; both never change.
    in: formulas,
    find: `		this._nodeTraversalRef(node, preCalculateNodeList);
		const rangeList = [];
		for (let i = 0, len = preCalculateNodeList.length; i < len; i++) {
			const node = preCalculateNodeList[i];
			const gridRange = (await this._executeNode(node, refOffsetX, refOffsetY)).toUnitRange();`,
    put: `		if (node._references === void 0) {
			this._nodeTraversalRef(node, preCalculateNodeList);
			node._references = [...preCalculateNodeList];
		} else preCalculateNodeList.push(...node._references);
		const rangeList = [];
		for (let i = 0, len = preCalculateNodeList.length; i < len; i++) {
			const node = preCalculateNodeList[i];
			const isLate = this._interpreter.checkAsyncNode(node);
			const value = isLate ? await this._executeNode(node, refOffsetX, refOffsetY) : this._interpreter.execute({ node, refOffsetX, refOffsetY });
			const gridRange = value.toUnitRange();`,
  },
  {
    in: formulas,
    find: `		const referenceFunctionList = [];
		if (node == null) return [];
		this._nodeTraversalReferenceFunction(node, referenceFunctionList);
		return referenceFunctionList;`,
    put: `		if (node == null) return [];
		if (node._placeFunctions === void 0) {
			node._placeFunctions = [];
			this._nodeTraversalReferenceFunction(node, node._placeFunctions);
		}
		return [...node._placeFunctions];`,
  },
  {
    // A conditional format in which rows or columns are inserted is parted there. The second part takes in what was inserted, but its
    // formula speaks of the cells below, so that every row had the look of the next one. With its formula for its first cell it is no
    // other than the first part's, and the format stays one, as in Excel.
    in: sheetsFormula,
    find: `						const orginFormula = getFormulaKeyOffset(this._lexerTreeBuilder, newFormula, -transformedOffsetColumn, -transformedOffsetRow);
						transformedFormulas.push({
							newFormula,
							orginFormula
						});`,
    put: `						const inserted = commandInfo.params?.range;
						const isAtStart = (start, end, from, to) => inserted !== void 0 && inserted[start] <= from && to === from ? inserted[end] - inserted[start] + 1 : 0;
						const rows = /^sheet\\.command\\.insert-row/.test(commandInfo.id) ? isAtStart("startRow", "endRow", currentRow, transformedRow) : 0;
						const columns = /^sheet\\.command\\.insert-col/.test(commandInfo.id) ? isAtStart("startColumn", "endColumn", currentColumn, transformedColumn) : 0;
						const startFormula = isFormulaFormulaString && rows + columns > 0 ? this._lexerTreeBuilder.moveFormulaRefOffset(newFormula, -columns, -rows) : newFormula;
						const orginFormula = getFormulaKeyOffset(this._lexerTreeBuilder, startFormula, -transformedOffsetColumn, -transformedOffsetRow);
						transformedFormulas.push({
							newFormula: startFormula,
							orginFormula
						});`,
  },
];

/** Files that `faster` may change. */
export const univerFiles = /[\\/]@univerjs[\\/].*\.js$/;

/** A file of Univer's as it is bundled: `code` of the file `id`. */
export function faster(code, id) {
  const fields = code.replace(field, "$1this.$2 = $3;");
  return places.filter((place) => place.in.test(id)).reduce((text, { find, put }) => {
    if (text.split(find).length !== 2) throw new Error(`${id} has not one place «${find.trim().split("\n")[0]}»; see scripts/univer.mjs.`);
    return text.replace(find, () => put);
  }, fields);
}

/** The same for Vitest. */
export const fasterUniver = () => ({
  name: "faster-univer",
  enforce: "pre",
  transform: (code, id) => (univerFiles.test(id) ? { code: faster(code, id), map: null } : null),
});

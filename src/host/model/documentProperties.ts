import type { Book, CustomPropertyValue } from "../book";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";

/** Excel's limits. */
const MAX_KEY = 255;
const MAX_TEXT = 255;

interface CustomProperty {
  readonly book: Book;
  readonly key: string;
}

function valueOf({ book, key }: CustomProperty): CustomPropertyValue {
  const value = book.customProperties.get(key);
  if (value === undefined) throw new HostError("ItemNotFound");
  return value;
}

function checkedValue(value: unknown): CustomPropertyValue {
  if (typeof value === "string") {
    if (value.length > MAX_TEXT) throw new HostError("InvalidArgument");
    return value;
  }
  if (typeof value !== "number" && typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

const propertyTypeOf = (value: CustomPropertyValue): string =>
  typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";

const customPropertyType: HostType<CustomProperty> = defineType<CustomProperty>({
  name: "CustomProperty",
  properties: {
    key: { get: ({ key }) => key },
    type: { get: (self) => propertyTypeOf(valueOf(self)) },
    value: {
      get: valueOf,
      set({ book, key }, value) {
        book.requireWritable();
        book.customProperties.set(key, checkedValue(value));
      },
    },
  },
  methods: {
    delete({ book, key }) {
      book.requireWritable();
      book.customProperties.delete(key);
    },
  },
});

/** Keys are compared without regard to letter case. */
function find(book: Book, key: string): HostObject | null {
  const known = [...book.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  return known === undefined ? null : customPropertyType.wrap({ book, key: known });
}

const customPropertiesType: HostType<Book> = defineType<Book>({
  name: "CustomPropertyCollection",
  items: (book) => [...book.customProperties.keys()].map((key) => customPropertyType.wrap({ book, key })),
  methods: {
    add(book, args) {
      book.requireWritable();
      const key = args.text(0);
      if (key === "" || key.length > MAX_KEY) throw new HostError("InvalidArgument");
      const value = checkedValue(args.at(1));
      const old = [...book.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
      book.customProperties.set(old ?? key, value);
      return customPropertyType.wrap({ book, key: old ?? key });
    },
    deleteAll(book) {
      book.requireWritable();
      book.customProperties.clear();
    },
    getCount: (book) => book.customProperties.size,
    getItem(book, args) {
      const item = find(book, args.text(0));
      if (item === null) throw new HostError("ItemNotFound");
      return item;
    },
    getItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
});

export const documentPropertiesType: HostType<Book> = defineType<Book>({
  name: "DocumentProperties",
  objects: { custom: (book) => customPropertiesType.wrap(book) },
});

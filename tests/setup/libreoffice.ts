import { afterAll } from "vitest";
import { removeProfile } from "../support/libreofficeProfile";

// Here, not where it is made: test files share their modules, and whoever imports first would alone be told of their end.
afterAll(removeProfile);

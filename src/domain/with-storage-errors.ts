import { storageErrorOf } from "./storage-error.ts";

/**
 * The same object, with every failure of the storage below its methods, and those of the objects in it, told
 * as a VivaError that says what to do. `file` is named in it; properties in `except` are left as they are.
 */
export function withStorageErrors<T extends object>(
  target: T,
  file: string,
  except: readonly string[] = [],
): T {
  return new Proxy(target, {
    get(object, name) {
      const value = Reflect.get(object, name);
      if (value === null || (typeof name === "string" && except.includes(name))) return value;
      if (typeof value === "object") return withStorageErrors(value, file, except);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        try {
          const result = value.apply(object, args);
          if (!(result instanceof Promise)) return result;
          return result.catch((error: unknown) => {
            throw storageErrorOf(error, file) ?? error;
          });
        } catch (error) {
          throw storageErrorOf(error, file) ?? error;
        }
      };
    },
  });
}

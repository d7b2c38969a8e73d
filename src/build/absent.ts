/** Stands in for an optional library of a dependency that this site never uses. */
export default undefined;

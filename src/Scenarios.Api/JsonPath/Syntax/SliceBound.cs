namespace Scenarios.Api.JsonPath.Syntax;

/// <summary>One number of a <see cref="SliceNode"/>.</summary>
/// <param name="Value">Null if the number is omitted.</param>
/// <param name="IsDerived">True for the end of a single element, which follows from its index.</param>
internal readonly record struct SliceBound(int? Value, bool IsDerived = false);

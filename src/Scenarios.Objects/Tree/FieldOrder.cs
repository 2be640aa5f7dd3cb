namespace Scenarios.Objects.Tree;

/// <summary>The order in which the fields of objects are written.</summary>
public enum FieldOrder
{
    /// <summary>By name, as Go writes maps: what kubectl prints for objects received from a server.</summary>
    Sorted,

    /// <summary>In tree order: what kubectl prints for objects that it creates itself, whose fields follow the Go types.</summary>
    AsWritten,
}

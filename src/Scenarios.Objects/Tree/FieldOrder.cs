namespace Scenarios.Objects.Tree;

/// <summary>In which order the fields of objects are written.</summary>
public enum FieldOrder
{
    /// <summary>By name, as Go writes maps: what kubectl prints for objects that came from a server.</summary>
    Sorted,

    /// <summary>As they stand in the tree: what kubectl prints for objects it made itself, whose fields follow the Go types.</summary>
    AsWritten,
}

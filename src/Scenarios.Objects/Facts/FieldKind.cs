namespace Scenarios.Objects.Facts;

/// <summary>The type of value that a field holds, as the fact files name it.</summary>
public enum FieldKind
{
    /// <summary>A structure with named fields.</summary>
    Object,

    /// <summary>A list of <see cref="FieldType.Element"/>.</summary>
    List,

    /// <summary>Arbitrary names, each with an <see cref="FieldType.Element"/>.</summary>
    Map,
    String,
    Boolean,
    Int32,
    Int64,
    Float,

    /// <summary>Base64 in a string.</summary>
    Bytes,

    /// <summary>RFC 3339 in whole seconds.</summary>
    Time,

    /// <summary>RFC 3339 with microseconds.</summary>
    MicroTime,

    /// <summary>A Go duration in a string, such as <c>1m30s</c>.</summary>
    Duration,

    /// <summary>A resource quantity: string or number.</summary>
    Quantity,

    /// <summary>A number or a string, such as a port or a percentage.</summary>
    IntOrString,

    /// <summary>Any JSON.</summary>
    Any,

    /// <summary>The object in which server-side apply records field ownership.</summary>
    FieldsV1,
}

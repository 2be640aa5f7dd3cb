using System.Globalization;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A value as Go holds it: zeros are present, and a pointer, list or map may be nil.</summary>
/// <param name="Text">For scalars the value; for values whose type has a printing method, its result.</param>
/// <param name="Parts">
/// The fields of a structure, the elements of a list, the entries of a map by key, or the target of a pointer; null for nil.
/// </param>
internal sealed record GoValue(GoType Type, string Text, IReadOnlyList<KeyValuePair<string, GoValue>>? Parts)
{
    public bool IsNone => Parts is null && Type.Kind is GoKind.List or GoKind.Map or GoKind.Pointer;

    public GoValue Target => Parts![0].Value;

    public bool IsZero => Type.Kind switch
    {
        GoKind.Boolean => Text == "false",
        GoKind.Number => Text == "0",
        GoKind.String => Text.Length == 0,
        GoKind.Structure => Parts!.All(static part => part.Value.IsZero),
        _ => Parts is null,
    };

    public static GoValue OfText(string text) => new(GoType.Text, text, null);

    public static GoValue OfNumber(long number, string type = "int64") =>
        new(new GoType(GoKind.Number, type, true), number.ToString(CultureInfo.InvariantCulture), null);

    public static GoValue Structure(GoType type, params IReadOnlyList<KeyValuePair<string, GoValue>> fields) =>
        new(type, string.Empty, fields);

    public static GoValue PointerTo(GoType pointer, GoValue? value) =>
        new(pointer, string.Empty, value is null ? null : [KeyValuePair.Create(string.Empty, value)]);

    /// <summary>The value of the key; null if there is none.</summary>
    public GoValue? Find(string key)
    {
        foreach (var (name, value) in Parts ?? [])
        {
            if (string.Equals(name, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}

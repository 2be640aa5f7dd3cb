using Scenarios.Objects.Facts;

namespace Scenarios.Api.Patches;

/// <summary>
/// The schema of one object's fields in a strategic merge patch. Both parts are null if the type is unknown.
/// </summary>
internal readonly record struct PatchContext(TypeFacts? Structure, FieldType? MapElement)
{
    public string Name => Structure?.GoName ?? "map";

    public PatchField Find(string field)
    {
        if (Structure?.Find(field) is not { } known)
        {
            return new PatchField(Of(MapElement), null, IsMerged: false, RetainKeys: false);
        }

        var inner = known.Type.Kind == FieldKind.List ? known.Type.Element : known.Type;
        return new PatchField(Of(inner), known.MergeKey, known.MergeKey is not null || known.IsMergedAsSet, known.RetainKeys)
        {
            IsReplaced = known.IsReplaced,
        };
    }

    private static PatchContext Of(FieldType? type) => type?.Kind switch
    {
        FieldKind.Object => new PatchContext(type.Structure, null),
        FieldKind.Map => new PatchContext(null, type.Element),
        _ => default,
    };
}

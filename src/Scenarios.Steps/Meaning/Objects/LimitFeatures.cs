using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about the limits and defaults of a LimitRange.</summary>
internal sealed class LimitFeatures(Draft draft)
{
    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (draft.Kind != "LimitRange" || feature.Id != "limits-set")
        {
            return false;
        }

        var field = (feature["bound"]!.Id, feature["sort"]?.Id) switch
        {
            ("default", "request") => "defaultRequest",
            (var bound, _) => bound,
        };
        var item = (draft.Get("spec.limits") as ListValue ?? ListValue.Empty).OfType<ObjectValue>().FirstOrDefault()
            ?? ObjectValue.Of(("type", new StringValue("Container")));
        var amounts = (item[field] as ObjectValue ?? ObjectValue.Empty)
            .With(feature["resource"]!.Id, new StringValue(Numbers.BytesOf(feature["size"]!)));
        draft.Set("spec.limits", ListValue.Of(item.With(field, amounts)));
        return true;
    }
}

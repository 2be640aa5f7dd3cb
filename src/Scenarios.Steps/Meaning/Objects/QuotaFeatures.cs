using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about the amounts that a quota allows, and about the limits and defaults of a LimitRange.</summary>
internal sealed class QuotaFeatures(Draft draft)
{
    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "quota-items" when draft.Kind == "ResourceQuota":
                Put(draft, feature);
                return true;
            case "quota-of-items" when draft.Kind == "Namespace":
                var quota = new Draft("ResourceQuota", feature["name"]?.Text ?? "quota") { Namespace = draft.Name };
                Put(quota, feature);
                draft.After.Add(quota.Manifest);
                return true;
            case "pod-security" when draft.Kind == "Namespace":
                draft.SetKey("metadata.labels", "pod-security.kubernetes.io/enforce", feature.TextOf("level"));
                return true;
            case "limits-set" when draft.Kind == "LimitRange":
                Limit(draft, [feature]);
                return true;
            case "limits-list" when draft.Kind == "LimitRange":
                Limit(draft, [.. feature.All("limit-item")]);
                return true;
            case "limits-of" when draft.Kind == "Namespace":
                var limits = new Draft("LimitRange", feature["name"]?.Text ?? "limits") { Namespace = draft.Name };
                Limit(limits, [.. feature.All("limit-item")]);
                draft.After.Add(limits.Manifest);
                return true;
            default:
                return false;
        }
    }

    private static void Put(Draft quota, PhraseMatch feature)
    {
        foreach (var (key, amount) in feature.All("quota-item").Select(Read))
        {
            quota.SetKey("spec.hard", key, amount);
        }
    }

    /// <summary>Adds limits and defaults. Those that name no resource are about the one that a later one names.</summary>
    /// <exception cref="StepFailureException">None of them names a resource.</exception>
    private static void Limit(Draft limits, IReadOnlyList<PhraseMatch> items)
    {
        var range = (limits.Get("spec.limits") as ListValue ?? ListValue.Empty).OfType<ObjectValue>().FirstOrDefault()
            ?? ObjectValue.Of(("type", new StringValue("Container")));
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var resource = items.Skip(index).Concat(items.Take(index).Reverse()).Select(static one => one["resource"]?.Id)
                .FirstOrDefault(static one => one is not null)
                ?? throw new StepFailureException($"\"{item.Text}\": of CPU or of memory?");
            var field = (item["bound"]!.Id, item["sort"]?.Id) is ("default", "request") ? "defaultRequest" : item["bound"]!.Id;
            var amounts = (range[field] as ObjectValue ?? ObjectValue.Empty)
                .With(resource, new StringValue(Numbers.BytesOf(item["size"]!)));
            range = range.With(field, item["more"] is { } more
                ? amounts.With(item["more-resource"]!.Id, new StringValue(Numbers.BytesOf(more))) : amounts);
        }

        limits.Set("spec.limits", ListValue.Of(range));
    }

    /// <summary>Returns the key in the quota's list, and the amount.</summary>
    public static (string Key, string Amount) Read(PhraseMatch item) => item.Id switch
    {
        "objects" => (PluralOf(item["noun"]!), Number(item)),
        "resource" => ($"requests.{item["resource"]!.Id}", Numbers.BytesOf(item["size"]!)),
        _ => (item["name"]!.Id == "count" ? item["name"]!.TextOf("text") : item["name"]!.Id,
            item["size"] is { } size ? Numbers.BytesOf(size) : Number(item)),
    };

    public static string PluralOf(PhraseMatch noun) => Kinds.Find(noun["kind"]?.Id ?? noun.Id).Plural;

    private static string Number(PhraseMatch item) => Numbers.Of(item["number"]!).ToString(CultureInfo.InvariantCulture);
}

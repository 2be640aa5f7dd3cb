using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about the amounts that a quota allows.</summary>
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

    /// <summary>Returns the key in the quota's list, and the amount.</summary>
    public static (string Key, string Amount) Read(PhraseMatch item) => item.Id switch
    {
        "objects" => (Kinds.Find(item["noun"]!["kind"]?.Id ?? item["noun"]!.Id).Plural, Number(item)),
        "resource" => ($"requests.{item["resource"]!.Id}", Numbers.BytesOf(item["size"]!)),
        _ => (item["name"]!.Id == "count" ? item["name"]!.TextOf("text") : item["name"]!.Id,
            item["size"] is { } size ? Numbers.BytesOf(size) : Number(item)),
    };

    private static string Number(PhraseMatch item) => Numbers.Of(item["number"]!).ToString(CultureInfo.InvariantCulture);
}

using Scenarios.Steps.History;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Which kinds of objects a property can be written into. A reading of a sentence in which an object has a property that its kind cannot
/// have is taken only if there is no other.
/// </summary>
internal static class FeatureKinds
{
    /// <summary>Properties whose words tell more about the kinds than their names do.</summary>
    private static readonly string[] Told =
    [
        "image", "policy", "policy-word", "on-node", "named-field", "no-field", "default-field", "type", "history", "probe", "for",
        "strategy-type",
    ];

    /// <summary>Whether the property can be written into an object of the kind in one of its readings.</summary>
    public static bool Fits(string kind, PhraseMatch feature) => Choose(kind, feature) is not null;

    /// <summary>The first reading of a property that can be written into an object of the kind; null if none can.</summary>
    public static PhraseMatch? Choose(string kind, PhraseMatch feature)
    {
        if (kind == FeatureTable.Node)
        {
            return null;
        }

        if (FeatureTable.BitOf(kind) is not (> 0 and var bit) || FitsAsRead(kind, bit, feature))
        {
            return feature;
        }

        foreach (var other in feature.Others)
        {
            if (FitsAsRead(kind, bit, other))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>The kinds of objects that the property can be written into.</summary>
    public static IEnumerable<string> KindsOf(PhraseMatch feature) => FeatureTable.Kinds.Where(kind => Fits(kind, feature));

    /// <summary>Whether a reading with this meaning can be written into kinds that the known readings cannot be written into.</summary>
    public static bool AddsKinds(PhraseMatch known, string id) => known.Id != id && known.Others.All(other => other.Id != id)
        && (Told.Contains(id, StringComparer.Ordinal)
            || (Most(id) & ~known.Others.Aggregate(Least(known.Id), static (all, other) => all | Least(other.Id))) != 0);

    /// <summary>Whether an object in the sentence has a property that cannot be written into its kind.</summary>
    public static bool IsMisfit(PhraseMatch match)
    {
        if (!match.HasFeatures)
        {
            return false;
        }

        if (HasTwoImages(match))
        {
            return true;
        }

        var kind = KindOf(match);
        foreach (var slot in match.Slots)
        {
            if (slot.HasFeatures && (PhraseRule.IsFeatureSlot(slot.Name) ? kind is not null && !Fits(kind, slot) : IsMisfit(slot)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one container is told to have two images: the words describe two containers.</summary>
    public static bool HasTwoImages(PhraseMatch match) =>
        match.Slots.Count(static slot => PhraseRule.IsFeatureSlot(slot.Name) && slot is { Id: "image", Others.Count: 0 }) > 1;

    /// <summary>The kind of the object whose properties the phrase lists; null if only earlier sentences tell.</summary>
    private static string? KindOf(PhraseMatch match) => match switch
    {
        _ when (match["kind"] ?? match["kind-as"]) is { } kind => kind.Id,
        _ when match.Rule.StartsWith("described", StringComparison.Ordinal) => "Deployment",
        _ when match["object"] is { } named => named.Id is "named" or "kind" ? named["kind"]?.Id : null,
        _ => match["described"] is { } described ? KindOf(described) : null,
    };

    private static ulong Least(string id) =>
        Told.Contains(id, StringComparer.Ordinal) || !FeatureTable.Has(id) ? 0 : FeatureTable.KindsOf(id);

    private static ulong Most(string id) => FeatureTable.Has(id) ? FeatureTable.KindsOf(id) : ulong.MaxValue;

    private static bool FitsAsRead(string kind, ulong bit, PhraseMatch feature)
    {
        if (FeatureTable.Has(feature.Id) && (FeatureTable.KindsOf(feature.Id) & bit) == 0)
        {
            return false;
        }

        foreach (var slot in feature.Slots)
        {
            if (PhraseRule.IsFeatureSlot(slot.Name) && !Fits(kind, slot))
            {
                return false;
            }
        }

        return !Told.Contains(feature.Id, StringComparer.Ordinal) || FitsAsTold(kind, feature);
    }

    private static bool FitsAsTold(string kind, PhraseMatch feature) => feature.Id switch
    {
        "image" => FitsText(kind, feature.TextOf("image")),
        "policy" or "policy-word" => FitsPolicy(kind, feature),
        "on-node" => kind != "PersistentVolumeClaim" || feature.Says("bound"),
        "type" => kind == "Service" || feature["type-text"] is not null,
        "history" => kind == "CronJob" ? !feature.Says("revision") : !feature.Says("successful"),
        "default-field" when feature["default-of"]?["name"] is { } name => HasField(kind, name.Text),
        "default-field" => feature["default-of"]?.Says("strategy", "rolling update") != true || Has(kind, "strategy-type"),
        "strategy-type" => kind != "StatefulSet" || (feature["surge"] ?? feature["unavailable"]) is null,
        "for" => !feature.TextOf("for").Contains('=', StringComparison.Ordinal),
        "probe" => feature.All("probe-option", ["field"]).All(static option =>
            KindFields.Has("Pod", $"spec.containers.readinessProbe.{option.TextOf("name")}")),
        "named-field" or "no-field" => HasField(kind, feature.TextOf("name")),
        _ => true,
    };

    private static bool HasField(string kind, string name) => KindFields.Find(kind, name, withStatus: false) is not null;

    /// <summary>What is in quotes is an image, a pair of data, a field with its value, or a size: the kind tells.</summary>
    private static bool FitsText(string kind, string text) => kind switch
    {
        "ConfigMap" or "Secret" => text.Contains('=', StringComparison.Ordinal),
        _ when FieldText.Read(text) is { } said => HasField(kind, said.Field),
        "PersistentVolumeClaim" or "PersistentVolume" => Api.Quantities.Quantity.TryParse(text, out _, out _),
        _ => Has(kind, "command") && !text.Contains(' ', StringComparison.Ordinal),
    };

    private static bool Has(string kind, string id) => (FeatureTable.KindsOf(id) & FeatureTable.BitOf(kind)) != 0;

    private static bool FitsPolicy(string kind, PhraseMatch feature) => kind switch
    {
        "NetworkPolicy" => feature.Slots.Any(static slot => slot.Rule.StartsWith("np-", StringComparison.Ordinal)),
        "PersistentVolume" or "StorageClass" => PolicyOf(feature) == "reclaim",
        "CronJob" => PolicyOf(feature) is "restart" or "concurrency",
        _ => PolicyOf(feature) == "restart",
    };

    /// <summary>Which policy is stated: by its name, or else by its value; empty if it is none of these.</summary>
    public static string PolicyOf(PhraseMatch feature) => feature switch
    {
        _ when feature.Says("restart", "再起動") => "restart",
        _ when feature.Says("concurrency", "handled", "同時実行") => "concurrency",
        _ when feature.Says("reclaim", "回収", "再利用") => "reclaim",
        _ => feature["policy"]?.Id switch
        {
            "Never" or "OnFailure" or "Always" => "restart",
            "Forbid" or "Allow" or "Replace" => "concurrency",
            "Retain" or "Delete" => "reclaim",
            _ => string.Empty,
        },
    };
}

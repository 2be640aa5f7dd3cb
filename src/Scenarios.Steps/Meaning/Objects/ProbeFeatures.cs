using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>A probe of the container: what it asks, how often, and what it makes of the answers.</summary>
internal sealed class ProbeFeatures(Draft draft)
{
    public void Apply(PhraseMatch feature)
    {
        var field = $"{feature["probe"]?.Id ?? "readiness"}Probe";
        var options = feature.All("probe-option").ToList();
        if (Handler(feature, options, draft.Container[field] is null) is { } handler)
        {
            draft.SetContainer(field, ObjectValue.Of(handler));
        }

        foreach (var (name, value) in options.Prepend(feature).SelectMany(SettingsOf))
        {
            draft.SetContainer($"{field}.{name}", IntegerValue.Of(value));
        }
    }

    /// <summary>What is asked; null if nothing is said of it and an earlier sentence has.</summary>
    private (string Field, Value Value)? Handler(PhraseMatch feature, List<PhraseMatch> options, bool isNew)
    {
        var asked = options.Find(static option => option.Id is "asks" or "tcp" or "exec" or "command") ?? feature;
        if (asked.Id is "exec" or "command")
        {
            return ("exec", ObjectValue.Of(("command", ListValue.OfStrings(["sh", "-c", asked.TextOf("command")]))));
        }

        var at = feature["port"] ?? asked["port"] ?? options.Find(static option => option.Id == "port")?["port"];
        var port = ("port", IntegerValue.Of(at is { } said ? Numbers.Of(said) : draft.ServedPort));
        if (asked.Id == "tcp" || feature["tcp"] is not null)
        {
            return ("tcpSocket", ObjectValue.Of(port));
        }

        var isWrong = feature.Text.EndsWith("fails", StringComparison.Ordinal)
            || feature.Text.EndsWith("succeeds", StringComparison.Ordinal);
        var told = feature["path"] ?? asked["path"] ?? options.Find(static option => option.Id == "path")?["path"];
        if (!isWrong && told is null && at is null && !isNew)
        {
            return null;
        }

        var path = isWrong ? "/does-not-exist" : told?.Text ?? "/";
        draft.AnswersAll |= !isWrong && path != "/";
        return ("httpGet", ObjectValue.Of(("path", new StringValue(path)), port));
    }

    /// <summary>How many seconds pass between two probes of which nothing else is said.</summary>
    private const int DefaultPeriod = 10;

    private static IEnumerable<(string Name, long Value)> SettingsOf(PhraseMatch said)
    {
        if (said["gives"] is { } patience)
        {
            yield return ("failureThreshold", (long)Math.Ceiling(Numbers.DurationOf(patience).TotalSeconds / DefaultPeriod));
        }

        foreach (var (slot, name) in new[]
        {
            ("period", "periodSeconds"), ("delay", "initialDelaySeconds"), ("timeout", "timeoutSeconds"),
            ("failures", "failureThreshold"), ("success", "successThreshold"), ("successes", "successThreshold"),
        })
        {
            if (said[slot] is { } value)
            {
                yield return (name, slot is "failures" or "success" or "successes" ? Numbers.Of(value)
                    : (long)Numbers.DurationOf(value).TotalSeconds);
            }
        }
    }
}

using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>A probe of the container: what it asks, how often, and what it makes of the answers.</summary>
internal sealed class ProbeFeatures(Draft draft)
{
    public void Apply(PhraseMatch feature)
    {
        foreach (var probe in feature.All("probe").Select(static one => one.Id).DefaultIfEmpty("readiness"))
        {
            Apply(feature, $"{probe}Probe");
        }
    }

    private void Apply(PhraseMatch feature, string field)
    {
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
        var asked = options.Find(static option => option.Id is "asks" or "tcp" or "exec" or "command" or "request") ?? feature;
        if (asked.Id == "request" && IsRequest(asked.TextOf("request")))
        {
            return Requested(asked.TextOf("request"));
        }

        if (asked.Id is "exec" or "command" or "request")
        {
            var command = asked.TextOf(asked.Id == "request" ? "request" : "command");
            return ("exec", ObjectValue.Of(("command", ListValue.OfStrings(["sh", "-c", command]))));
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

        return isWrong ? ("httpGet", ObjectValue.Of(("path", new StringValue("/does-not-exist")), port))
            : Get(told?.Text ?? "/", at is { } number ? Numbers.Of(number) : draft.ServedPort);
    }

    /// <summary>Asks for a page, which a server of ours then has.</summary>
    private (string Field, Value Value) Get(string path, long port)
    {
        if (port != draft.ServedPort && draft.Container["ports"] is null)
        {
            draft.AddToContainer("ports", ObjectValue.Of(("containerPort", IntegerValue.Of(port))));
            draft.AnswersAll = true;
        }

        draft.AnswersAll |= path != "/";
        ScriptFeatures.Serve(draft, path);
        return ("httpGet", ObjectValue.Of(("path", new StringValue(path)), ("port", IntegerValue.Of(port))));
    }

    /// <summary>Whether a text is a request. What a probe is said to run is a command otherwise.</summary>
    private static bool IsRequest(string text) => text.StartsWith('/') || text.Split(' ')[0] is "GET" or "HTTP" or "HTTPS" or "get"
        || text.StartsWith("http", StringComparison.Ordinal);

    /// <summary>A request in quotes: <c>GET /healthz on port 8080</c>.</summary>
    private (string Field, Value Value) Requested(string request)
    {
        string[] words = request.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = Array.Find(words, static word => word.StartsWith('/'))
            ?? throw new StepFailureException($"\"{request}\" names no path, such as GET /healthz on port 8080.");
        var port = long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : draft.ServedPort;
        return Get(path, port);
    }

    /// <summary>How many seconds pass between two probes of which nothing else is said.</summary>
    private const int DefaultPeriod = 10;

    private static IEnumerable<(string Name, long Value)> SettingsOf(PhraseMatch said)
    {
        if (said["gives"] is { } patience)
        {
            yield return ("failureThreshold", (long)Math.Ceiling(Numbers.DurationOf(patience).TotalSeconds / DefaultPeriod));
        }

        if (said is { Id: "field" })
        {
            yield return (said.TextOf("name"), said["duration"] is { } time ? (long)Numbers.DurationOf(time).TotalSeconds
                : Numbers.Of(said["number"]!));
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

using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about init containers.</summary>
internal sealed class InitFeatures(Draft draft)
{
    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (!draft.HasPods)
        {
            return false;
        }

        switch (feature.Id)
        {
            case "inits":
                foreach (var name in Names(feature))
                {
                    var seconds = Numbers.DurationOf(feature["duration"]!).TotalSeconds;
                    Add(name, string.Create(CultureInfo.InvariantCulture, $"sleep {seconds:0}"));
                }

                break;
            case "init-wait":
                Add(feature["init-name"]?.Text ?? "init", $"until nslookup {feature.TextOf("host")}; do sleep 2; done");
                break;
            case "init-fails":
                Add(feature["init-name"]?.Text ?? "init", "exit 1");
                break;
            default:
                return false;
        }

        return true;
    }

    private static IReadOnlyList<string> Names(PhraseMatch feature)
    {
        if (feature["names"] is { } names)
        {
            return [.. SubjectReader.NamesOf(names)];
        }

        var count = (feature["count"] ?? feature["number"]) is { } said ? Numbers.Of(said) : 1;
        return [.. Enumerable.Range(1, count).Select(number => count == 1 ? "init" : $"init-{number}")];
    }

    private void Add(string name, string script) => draft.Add(draft.OfPod("initContainers"), ObjectValue.Of(
        ("name", new StringValue(name)),
        ("image", new StringValue("busybox:1.36")),
        ("command", ListValue.OfStrings(["sh", "-c", script]))));
}

using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about the data of ConfigMaps and Secrets, including those that are created for a Pod to mount.</summary>
internal sealed class DataFeatures(Draft draft, Story story)
{
    private const string SomeValue = "value";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "contains-pair" when draft.Kind is "ConfigMap" or "Secret":
                foreach (var pair in feature.All("pair"))
                {
                    Put(draft, PairOf(pair.Text));
                }

                break;
            case "contains-key" when draft.Kind is "ConfigMap" or "Secret":
                foreach (var key in feature.All("key"))
                {
                    Put(draft, (key.Text, SomeValue));
                }

                break;
            case "mounts-made" when draft.HasPods:
                Mount(feature);
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Splits a pair such as <c>mode=day</c> or <c>mode: day</c>.</summary>
    public static (string Key, string Value) PairOf(string pair)
    {
        var at = pair.IndexOfAny(['=', ':']);
        return at > 0 ? (pair[..at].Trim(), pair[(at + 1)..].Trim())
            : throw new StepFailureException($"\"{pair}\" is not a key with a value.");
    }

    private static void Put(Draft draft, (string Key, string Value) pair) =>
        draft.SetKey(draft.Kind == "Secret" ? "stringData" : "data", pair.Key, pair.Value);

    private void Mount(PhraseMatch feature)
    {
        var (kind, name) = (feature["source"]!.Id, feature.TextOf("from"));
        var made = new Draft(kind, name) { Namespace = draft.Namespace };
        foreach (var data in feature.All("data"))
        {
            Put(made, data["pair"] is { } pair ? PairOf(pair.Text) : (data.TextOf("key"), SomeValue));
        }

        if (feature["data"] is not null)
        {
            draft.Before.Add(made.Manifest);
            story.Mention(kind, name);
        }

        var pods = new PodFeatures(draft);
        foreach (var place in feature.All("mount-place"))
        {
            if (place.Id == "part")
            {
                // A single file contains the key of the same name.
                var path = place.TextOf("path");
                pods.MountPart(kind, name, path[(path.LastIndexOf('/') + 1)..], path);
            }
            else
            {
                pods.MountSource(kind, name, place.TextOf("path"));
            }
        }
    }
}

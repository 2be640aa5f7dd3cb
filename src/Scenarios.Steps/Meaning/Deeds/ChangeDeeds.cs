using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Changes of objects: parts switched on or off, replacements, and changes to a description.</summary>
internal sealed class ChangeDeeds(StoryTools tools)
{
    private readonly Commands _commands = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("switch-field", Switch);
        deeds.Add("replace-with", Replace);
        deeds.Add("change-to", ChangeTo);
        deeds.Add("extend-made", phrase =>
        {
            tools.Story.NoteChange();
            new ChangedObjects(tools).Extend(phrase, phrase.All("behaviour"));
        });
    }

    private void Switch(PhraseMatch phrase)
    {
        _ = phrase["what"]!.Id;
        var value = phrase["switch"]!.Id == "on" ? "ClientIP" : "None";
        var service = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.Last("Service", tools.Story);
        _commands.Type($"kubectl patch {service.Argument} --patch='{{\"spec\":{{\"sessionAffinity\":\"{value}\"}}}}'");
    }

    /// <summary>Deletes an object and creates the described one, under the same name unless another is stated.</summary>
    private void Replace(PhraseMatch phrase)
    {
        var described = phrase["described"]!;
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            var named = described["names"] is not null || ObjectWriter.KindOf(described) != target.Kind ? described
                : described with { Slots = [.. described.Slots, NamesOf(target.Name)] };
            _commands.Type($"kubectl delete {target.Argument}");
            foreach (var manifest in new ObjectWriter(tools.Story).Write(named))
            {
                tools.Manifests.ApplyText(manifest);
            }
        }
    }

    private static PhraseMatch NamesOf(string name) =>
        new("names", "names", "list", name, [new PhraseMatch("text", "text", "text", name, [])]);

    /// <summary>Keeps the object, and changes the properties that the sentence states.</summary>
    private void ChangeTo(PhraseMatch phrase)
    {
        tools.Story.NoteChange();
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            new ChangedObjects(tools).Change(target, phrase.All("feature"));
        }
    }
}

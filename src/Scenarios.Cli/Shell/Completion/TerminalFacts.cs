using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Shell.Files;
using Scenarios.Terminals;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>Looks up names at a terminal and on its cluster. No time passes and nothing changes.</summary>
internal sealed class TerminalFacts(Terminal terminal, IApi api) : ICompletionFacts
{
    public IEnumerable<string> Commands => terminal.CommandNames;

    public IReadOnlyList<ResourceType> Resources => api.Resources;

    public string Namespace => terminal.Namespace;

    public IEnumerable<string> Contexts => terminal.Contexts;

    public string? AliasOf(string name) => terminal.AliasOf(name);

    public IEnumerable<(string Name, bool IsFolder)> FilesIn(string folder)
    {
        var path = FilePath.Resolve(terminal.WorkingDirectory, folder);
        return (terminal.Files.List(path).Value ?? [])
            .Select(name => (name, terminal.Files.KindOf(FilePath.Resolve(path, name)) == FileKind.Directory));
    }

    public IEnumerable<string> NamesOf(ResourceType type, string @namespace) =>
        (api.List(type, @namespace, ListOptions.All).Value?.Items ?? []).Select(item => item.Name);

    public IEnumerable<string> ContainersOf(ResourceType type, string @namespace, string name)
    {
        if (api.Get(type, @namespace, name).Value is not { } found)
        {
            yield break;
        }

        var pod = found.Spec.Find("template", "spec") as ObjectValue ?? found.Spec;
        foreach (var field in (string[])["containers", "initContainers"])
        {
            foreach (var container in pod[field] as ListValue ?? ListValue.Empty)
            {
                if ((container as ObjectValue)?["name"] is StringValue text)
                {
                    yield return text.Text;
                }
            }
        }
    }
}

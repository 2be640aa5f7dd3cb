using Scenarios.Accounts;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Manifests;

/// <summary>Applies manifests with kubectl, as the reader would. What comes of it is waited for by who said so.</summary>
public sealed class ManifestDriver(TerminalDriver terminal, ScenarioFiles files)
{
    private const string TextFile = "manifest.yaml";

    /// <exception cref="StepFailureException">There is no such file, or the API server refuses it.</exception>
    public void ApplyFile(string file)
    {
        if (!files.Project.Paths.Contains(file, StringComparer.Ordinal))
        {
            throw new StepFailureException(
                $"There is no manifest \"{file}\". Looked in: {string.Join(", ", files.ShownFolders)}.{Nearest(file)}");
        }

        terminal.Account?.NoteText(NamedTextKind.Input, file, terminal.ReadFile(file));
        Apply(file);
    }

    /// <summary>Applies what was applied last, once more.</summary>
    internal void ApplyAgain() => Apply(_last ?? throw new StepFailureException("No manifest was applied before."));

    /// <summary>Applies what a sentence says or stands for.</summary>
    /// <param name="mayFail">Whether a refusal is announced: what kubectl says is then looked at as a command's output.</param>
    internal void ApplyText(string manifest, bool mayFail = false, string @namespace = "")
    {
        terminal.WriteFile(TextFile, manifest);
        terminal.Account?.NoteText(NamedTextKind.Input, TextFile, manifest);
        Apply(TextFile, mayFail, @namespace);
    }

    private string? _last;

    private void Apply(string file, bool mayFail = false, string @namespace = "")
    {
        _last = file;
        var result = terminal.TypeOwn($"kubectl apply -f '{file}'{(@namespace.Length > 0 ? $" --namespace={@namespace}" : string.Empty)}");
        if (mayFail)
        {
            terminal.Show(result);
            return;
        }

        if (result.ExitCode != 0)
        {
            var places = ManifestPlaces.Find(file, terminal.ReadFile(file), result.Error);
            throw new StepFailureException($"The manifest is refused:\n{result.Error.TrimEnd('\n')}{(places.Length == 0 ? string.Empty : "\n" + places)}");
        }
    }

    private string Nearest(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        var near = files.Project.Paths
            .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal))
            .OrderBy(path => EditDistance.Between(name, path[(path.LastIndexOf('/') + 1)..]))
            .Take(3)
            .ToList();
        return near.Count == 0 ? string.Empty : $" Nearest: {string.Join(", ", near)}.";
    }
}

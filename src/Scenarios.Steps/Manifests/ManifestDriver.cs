using System.Globalization;
using System.Text.RegularExpressions;
using Scenarios.Accounts;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Terminals;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Manifests;

/// <summary>Applies manifests with kubectl, as a user would. It does not wait for their effects.</summary>
public sealed partial class ManifestDriver(TerminalDriver terminal, ScenarioFiles files, ScenarioHost host)
{
    private const string TextFile = "manifest.yaml";

    /// <exception cref="StepFailureException">There is no such file, or the API server rejects it.</exception>
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

    /// <summary>Applies the last manifest again.</summary>
    /// <param name="isShown">Whether kubectl's output becomes the one that the next steps check.</param>
    internal void ApplyAgain(bool isShown = false) =>
        Apply(_last ?? throw new StepFailureException("No earlier step applied a manifest."), isShown);

    /// <summary>Applies a manifest that a sentence contains or stands for.</summary>
    /// <param name="mayFail">Whether a rejection is expected. kubectl's output then becomes the one that the next steps check.</param>
    internal void ApplyText(string manifest, bool mayFail = false, string @namespace = "")
    {
        terminal.WriteFile(TextFile, manifest);
        terminal.Account?.NoteText(NamedTextKind.Input, TextFile, manifest);
        Apply(TextFile, mayFail, @namespace);
    }

    /// <summary>The last applied manifest.</summary>
    /// <exception cref="StepFailureException">No manifest was applied.</exception>
    internal string LastText => terminal.ReadFile(_last ?? throw new StepFailureException("No earlier step applied a manifest."));

    /// <summary>Makes kubectl's output about the last manifest the one that the next steps check.</summary>
    internal void ShowLast()
    {
        if (_result is { } result)
        {
            terminal.Show(result);
        }
    }

    private string? _last;
    private Scenarios.Terminals.CommandResult? _result;

    private void Apply(string file, bool mayFail = false, string @namespace = "")
    {
        _last = file;
        var result = _result = terminal.TypeOwn(
            $"kubectl apply -f '{file}'{(@namespace.Length > 0 ? $" --namespace={@namespace}" : string.Empty)}");
        if (mayFail)
        {
            terminal.Show(result);
            return;
        }

        if (result.ExitCode != 0)
        {
            var text = terminal.ReadFile(file);
            if (file == TextFile && text.StartsWith('{') && StepOf(text) is null)
            {
                throw new StepFailureException(SpokenRefusal.Of(result.Error)) { Refusal = result };
            }

            var places = InFeature(ManifestPlaces.Find(file, text, result.Error), text);
            throw new StepFailureException(
                $"The manifest is refused:\n{result.Error.TrimEnd('\n')}{(places.Length == 0 ? string.Empty : "\n" + places)}")
            {
                Refusal = result,
            };
        }
    }

    /// <summary>The step whose doc string is the manifest; null if a sentence describes the object.</summary>
    private StepPlace? StepOf(string text) => host.Steps.FirstOrDefault(one => one.DocString?.TrimEnd('\n') == text.TrimEnd('\n'));

    /// <summary>Converts lines and columns of a doc string to those of the feature file; leaves other places unchanged.</summary>
    private string InFeature(string places, string text)
    {
        var step = StepOf(text);
        if (step is null || !File.Exists(host.Feature.Path)
            || Snapshots.DocStringText.Below(File.ReadAllLines(host.Feature.Path), step.Line - 1) is not { } place)
        {
            return places;
        }

        var file = FeaturePlace.Show(host.Feature.Path);
        return Place().Replace(places, match => string.Create(CultureInfo.InvariantCulture,
            $"{file}:{Number(match, "line") + place.Open + 1}:{Number(match, "column") + place.Indent.Length}:"));
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^manifest\.yaml:(?<line>[0-9]+):(?<column>[0-9]+):", RegexOptions.Multiline, 1000)]
    private static partial Regex Place();

    private string Nearest(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        var near = files.Project.Paths
            .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)
                || path.EndsWith(".yml", StringComparison.Ordinal)
                || path.EndsWith(".json", StringComparison.Ordinal))
            .OrderBy(path => EditDistance.Between(name, path.AsSpan(path.LastIndexOf('/') + 1)))
            .Take(3)
            .ToList();
        return near.Count == 0 ? string.Empty : $" Nearest: {string.Join(", ", near)}.";
    }
}

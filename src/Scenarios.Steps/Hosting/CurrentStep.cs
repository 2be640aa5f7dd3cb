using System.Globalization;

namespace Scenarios.Steps.Hosting;

/// <summary>The step that is running, for failures that show only later. One per scenario.</summary>
public sealed class CurrentStep(ScenarioHost host, ScenarioContext scenario)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private object? _step;
    private string _told = string.Empty;

    /// <summary>Returns a line with the step's file, its line if known, and its text; empty between steps.</summary>
    public string Tell()
    {
        if (scenario.StepContext?.StepInfo is not { } info)
        {
            return string.Empty;
        }

        if (!ReferenceEquals(_step, info))
        {
            (_step, _told) = (info, Tell(info.StepDefinitionType.ToString(), info.Text));
        }

        return _told;
    }

    private string Tell(string keyword, string text)
    {
        var number = _seen.GetValueOrDefault(text);
        _seen[text] = number + 1;
        var line = host.Steps.Where(step => step.Text == text).Skip(number).FirstOrDefault()?.Line;
        var place = line is { } known ? string.Create(CultureInfo.InvariantCulture, $":{known}") : string.Empty;
        return $"The step was: {FeaturePlace.Show(host.Feature.Path)}{place}: {keyword} {text}\n";
    }
}

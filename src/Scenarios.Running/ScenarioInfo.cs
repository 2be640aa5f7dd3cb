using System.Collections.Specialized;

namespace Scenarios.Running;

/// <summary>The scenario (or row of an outline) that runs.</summary>
public sealed class ScenarioInfo
{
    internal ScenarioInfo(Parsing.Pickle pickle)
    {
        Title = pickle.Name;
        Description = pickle.Description;
        Tags = pickle.OwnTagNames;
        CombinedTags = pickle.TagNames;
        Identity = pickle.Identity;
        Line = pickle.Line;
        Uri = pickle.Uri;
        var arguments = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in pickle.Arguments)
        {
            arguments[name] = value;
        }

        Arguments = arguments;
    }

    /// <summary>Tags of the scenario and its Examples, without <c>@</c>.</summary>
    public string[] Tags { get; }

    /// <summary>Tags of the scenario and those inherited from feature and rule, without <c>@</c>.</summary>
    public string[] CombinedTags { get; }

    /// <summary>The columns and values of the outline's row; empty for a plain scenario.</summary>
    public IOrderedDictionary Arguments { get; }

    /// <summary>The scenario's name; of an outline, with the row's values filled in.</summary>
    public string Title { get; }

    /// <summary>The free text below the name, or an empty string.</summary>
    public string Description { get; }

    /// <summary>The feature file, as <see cref="FeatureInfo.Uri"/>.</summary>
    public string Uri { get; }

    /// <summary>The line of the scenario, or of the outline's row.</summary>
    public int Line { get; }

    /// <summary>
    /// The scenario's own name: feature, rule, scenario and the row's values, such as <c>Services / ClusterIP / curl (nginx, 3)</c>. It does not
    /// depend on the file's place, on lines or on neighbours (equal names are numbered), so that a seed derived from it is disturbed by nothing else.
    /// </summary>
    public string Identity { get; }
}

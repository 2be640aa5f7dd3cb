using Scenarios.Cluster.Images;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// The registries that do not answer in the scenario. If no image comes from one, for example because it is mistyped, the statement would
/// have no effect, unnoticed. Later steps may still use it, so this is checked at the end.
/// </summary>
internal sealed class SilentRegistries(Story story, CurrentStep step)
{
    private readonly List<(string Registry, string SaidBy)> _silent = [];

    public void NoteSilent(string registry)
    {
        if (registry.Length > 0)
        {
            _silent.Add((registry, step.Tell()));
        }
    }

    /// <exception cref="StepFailureException">No image comes from one of them.</exception>
    public void RequireUsed()
    {
        if (_silent.Count == 0)
        {
            return;
        }

        var known = new SortedSet<string>(story.Cluster.Images.Registries, StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < story.History.Count; index++)
        {
            known.UnionWith(ObjectFacts.ImagesOf(story.History[index].Object)
                .Select(static image => ImageReference.TryParse(image)?.Domain).OfType<string>());
        }

        foreach (var (registry, saidBy) in _silent)
        {
            if (!known.Contains(registry))
            {
                throw new StepFailureException(
                    $"Registry \"{registry}\" does not answer, but no image of the scenario or of the catalogue comes from it: this has "
                    + $"no effect. Images come from: {string.Join(", ", known)}.\n{saidBy}".TrimEnd('\n'));
            }
        }
    }
}

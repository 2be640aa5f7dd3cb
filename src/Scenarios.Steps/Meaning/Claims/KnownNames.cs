using Scenarios.Steps.History;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>
/// A negated claim holds for any name, even a misspelt one. So its names must have existed at some time, or occur in an earlier step.
/// </summary>
internal static class KnownNames
{
    private static readonly string[] Kinds =
    [
        "Node", "Deployment", "StatefulSet", "DaemonSet", "Pod", "CronJob", "Job", "ReplicaSet", "Service", "PersistentVolumeClaim",
            "Namespace", "ConfigMap", "Secret",
        "Ingress", "PersistentVolume", "ServiceAccount", "HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy", "StorageClass",
            "ResourceQuota",
    ];

    /// <exception cref="StepFailureException">A name never existed.</exception>
    public static void Require(Subject subject, Story story)
    {
        foreach (var name in subject.Names.Concat(subject.Owners).Concat(subject.Services).Concat(subject.Nodes).Concat(subject.LostWith)
            .Append(subject.Namespace ?? string.Empty))
        {
            Require(name, story);
        }

        RequireEver(subject, subject.Labels, "label", Finder.HasLabel, story);
        RequireEver(subject, subject.Images, "image", static (item, image) => ObjectFacts.ImagesOf(item).Contains(image), story);
    }

    private static void RequireEver(
        Subject subject, IReadOnlyList<string> values, string what, Func<ApiObject, string, bool> has, Story story)
    {
        var never = values.FirstOrDefault(value => !story.Told.Contain(value)
            && !story.History.Since(0, subject.Kind ?? "Pod").Any(entry => has(entry.Object, value)));
        if (never is not null)
        {
            throw new StepFailureException(
                $"Nothing ever had the {what} \"{never}\", and no earlier step names it: the claim would be true of any {what}.");
        }
    }

    /// <exception cref="StepFailureException">The name never existed.</exception>
    public static void Require(string name, Story story)
    {
        if (name.Length == 0 || story.Told.Contain(name) || story.History.Ever(name))
        {
            return;
        }

        var names = Kinds.SelectMany(kind => story.History.Now.Of(kind)).Select(static item => item.Name).Distinct(StringComparer.Ordinal)
            .ToList();
        if (names.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        var nearest = names.Where(other => EditDistance.Between(other, name) <= 2).Order(StringComparer.Ordinal).Take(3)
            .Select(static other => $"\"{other}\"").ToList();
        throw new StepFailureException(
            $"Nothing was ever called \"{name}\", and no earlier step names it: the claim would be true of any name."
            + (nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : string.Empty));
    }
}

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

        foreach (var label in subject.Labels.Where(label => !story.Told.Contain(label)
            && !story.History.Since(0, subject.Kind ?? "Pod").Any(entry => Finder.HasLabel(entry.Object, label))))
        {
            throw new StepFailureException(
                $"Nothing ever had the label \"{label}\", and no earlier step names it: the claim would be true of any label.");
        }

        foreach (var image in subject.Images.Where(image => !story.Told.Contain(image)
            && !story.History.Since(0, subject.Kind ?? "Pod").Any(entry => ObjectFacts.ImagesOf(entry.Object).Contains(image))))
        {
            throw new StepFailureException(
                $"Nothing ever had the image \"{image}\", and no earlier step names it: the claim would be true of any image.");
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

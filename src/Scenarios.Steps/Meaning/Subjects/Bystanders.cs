
namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// Finds out whether there are other workloads than the last one. If there are, Pods without a stated owner mean all Pods of the namespace:
/// the others must not be left out silently.
/// </summary>
internal static class Bystanders
{
    private static readonly string[] Kinds = ["Deployment", "StatefulSet", "DaemonSet", "CronJob", "Job", "ReplicaSet"];

    /// <returns>The namespace of the workload; null if it is alone there.</returns>
    public static string? AreThere((string Kind, string Name) workload, Story story)
    {
        var now = story.History.Now;
        var standing = Kinds.SelectMany(kind => now.Of(kind)).ToList();
        var places = standing.Where(item => item.Kind == workload.Kind && item.Name == workload.Name)
            .Select(static item => item.Namespace).ToList();
        var @namespace = places.Count == 0 || places.Contains(story.Namespace, StringComparer.Ordinal) ? story.Namespace : places[0];
        var others = standing.Where(item => item.Namespace == @namespace && item.Controller is null)
            .Select(static item => (item.Kind, item.Name))
            .Concat(story.Workloads.Where(one => story.History.Ever(one.Name)
                && !standing.Exists(item => item.Kind == one.Kind && item.Name == one.Name)));
        return others.Any(one => one != workload) || now.Of("Pod").Any(pod => pod.Namespace == @namespace
            && pod.Controller is null && !IsClient(pod, story) && (workload.Kind != "Pod" || pod.Name != workload.Name))
            ? @namespace : null;
    }

    /// <summary>Whether a Pod only sends requests: by its name, or because it has sent some, or nobody said what it runs.</summary>
    public static bool IsClient(ApiObject pod, Story story) => pod.Kind == "Pod" && pod.Controller is null
        && (Story.IsClient(pod) || pod.Name.Contains("client", StringComparison.Ordinal)
            || story.HasUnstatedImage("Pod", pod.Name) || story.Client?.Pod == pod.Name);
}

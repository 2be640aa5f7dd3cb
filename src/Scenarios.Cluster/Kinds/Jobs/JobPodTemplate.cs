using System.Globalization;
using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>The Pods that a Job creates (kubernetes, indexed_job_utils.go; controller_utils.go, GetPodFromTemplate).</summary>
internal static class JobPodTemplate
{
    /// <summary>The longest prefix that leaves room for the five characters of a generated name (names.MaxGeneratedNameLength).</summary>
    private const int LongestPrefix = 58;

    private const string IndexVariable = "JOB_COMPLETION_INDEX";

    /// <param name="index">Null if the Job is not Indexed.</param>
    public static Pod PodOf(JobSync sync, int? index)
    {
        var (job, template) = (sync.Job, sync.Spec.Template);
        var pod = Pod.New with
        {
            Metadata = new()
            {
                GenerateName = $"{job.Name}-",
                Labels = template.Metadata.Labels,
                Annotations = template.Metadata.Annotations,
                OwnerReferences = new(Owners.Only(job)),
                Finalizers = template.Metadata.Finalizers.Contains(JobLabels.TrackingFinalizer)
                    ? template.Metadata.Finalizers
                    : template.Metadata.Finalizers.WithAdded(JobLabels.TrackingFinalizer),
            },
            Spec = template.Spec,
        };
        return index is { } number ? Indexed(pod, sync, number) : pod;
    }

    private static Pod Indexed(Pod pod, JobSync sync, int index)
    {
        var (metadata, text) = (pod.Metadata, index.ToString(CultureInfo.InvariantCulture));
        var annotations = metadata.Annotations.With(JobLabels.CompletionIndex, text);
        if (sync.HasLimitPerIndex)
        {
            annotations = WithFailures(annotations, sync, index);
        }

        return pod with
        {
            Metadata = metadata with
            {
                GenerateName = Prefix(sync.Job.Name, text),
                Labels = metadata.Labels.With(JobLabels.CompletionIndex, text),
                Annotations = annotations,
            },
            Spec = pod.Spec with
            {
                InitContainers = WithVariable(pod.Spec.InitContainers),
                Containers = WithVariable(pod.Spec.Containers),
                Hostname = $"{sync.Job.Name}-{text}",
            },
        };
    }

    private static TextMap WithFailures(TextMap annotations, JobSync sync, int index)
    {
        var (counted, ignored) = (0, 0);
        if (sync.Delayed.TryGetValue(index, out var replaced))
        {
            var counts = FailureRules.Counts(sync.Spec.PodFailurePolicy, replaced);
            (counted, ignored) = (JobPodFacts.FailureCount(replaced) + (counts ? 1 : 0),
                JobPodFacts.IgnoredFailureCount(replaced) + (counts ? 0 : 1));
        }

        annotations = annotations.With(JobLabels.FailureCount, counted.ToString(CultureInfo.InvariantCulture));
        return ignored == 0 ? annotations : annotations.With(JobLabels.IgnoredFailureCount, ignored.ToString(CultureInfo.InvariantCulture));
    }

    private static string Prefix(string job, string index)
    {
        var (prefix, end) = ($"{job}-{index}-", $"-{index}-");
        return prefix.Length > LongestPrefix ? prefix[..(LongestPrefix - end.Length)] + end : prefix;
    }

    private static ViewList<Container> WithVariable(ViewList<Container> containers)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            var container = containers[index];
            if (!container.Env.Any(static variable => variable.Name == IndexVariable))
            {
                containers = containers.WithItem(index, container with { Env = container.Env.WithAdded(Variable()) });
            }
        }

        return containers;
    }

    private static EnvVar Variable() => new()
    {
        Name = IndexVariable,
        ValueFrom = new() { FieldRef = new() { ApiVersion = "v1", FieldPath = $"metadata.labels['{JobLabels.CompletionIndex}']" } },
    };
}

using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// Jobs (kubernetes, pkg/registry/batch/job/strategy.go): the server generates selector and labels, so that no two Jobs share Pods.
/// </summary>
internal sealed class JobStrategy() : WorkloadStrategy(KnownResources.Jobs)
{
    public override ObjectValue PrepareForCreate(ObjectValue tree)
    {
        var job = new Job(tree);
        if (job.Spec.ManualSelector)
        {
            return tree;
        }

        var (spec, metadata) = (job.Spec, job.Metadata);
        var labels = Complete(spec.Template.Metadata.Labels, metadata.Name, metadata.Uid);
        var template = spec.Template with { Metadata = spec.Template.Metadata with { Labels = labels } };
        var selector = spec.Selector.MatchLabels[JobLabels.ControllerUid] is null
            ? spec.Selector with { MatchLabels = spec.Selector.MatchLabels.With(JobLabels.ControllerUid, metadata.Uid) }
            : spec.Selector;

        // If the Job's labels are defaulted from its template, they get the generated labels too.
        var isDefault = metadata.Labels.Count == 0 || metadata.Labels.Fields.Equals(spec.Template.Metadata.Labels.Fields);
        return (job with
        {
            Metadata = isDefault ? metadata with { Labels = labels } : metadata,
            Spec = spec with { Selector = selector, Template = template },
        }).Tree;
    }

    /// <summary>Labels that the user set by hand are kept, and validation refuses them.</summary>
    private static TextMap Complete(TextMap labels, string name, string uid)
    {
        foreach (var (key, value) in ((string, string)[])[
            (JobLabels.LegacyJobName, name), (JobLabels.JobName, name), (JobLabels.LegacyControllerUid, uid),
                (JobLabels.ControllerUid, uid)])
        {
            labels = labels[key] is null ? labels.With(key, value) : labels;
        }

        return labels;
    }
}

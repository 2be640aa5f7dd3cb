using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary>
/// The Pod spec of an object, wherever the kind has it. The kinds are kubectl's own list, which leaves out PodTemplates (kubectl,
/// pkg/polymorphichelpers/updatepodspec.go).
/// </summary>
internal static class PodSpecs
{
    /// <summary>Returns the object with a changed Pod spec; null for kinds without one.</summary>
    public static ApiObject? Change(ApiObject item, Func<PodSpec, PodSpec> change)
    {
        switch (item.Kind)
        {
            case "Pod":
                var pod = Pod.Of(item);
                return pod with { Spec = change(pod.Spec) };
            case "ReplicationController":
                var controller = ReplicationController.Of(item);
                return controller with { Spec = controller.Spec with { Template = Changed(controller.Spec.Template, change) } };
            case "Deployment":
                var deployment = Deployment.Of(item);
                return deployment with { Spec = deployment.Spec with { Template = Changed(deployment.Spec.Template, change) } };
            case "DaemonSet":
                var daemonSet = DaemonSet.Of(item);
                return daemonSet with { Spec = daemonSet.Spec with { Template = Changed(daemonSet.Spec.Template, change) } };
            case "ReplicaSet":
                var replicaSet = ReplicaSet.Of(item);
                return replicaSet with { Spec = replicaSet.Spec with { Template = Changed(replicaSet.Spec.Template, change) } };
            case "StatefulSet":
                var statefulSet = StatefulSet.Of(item);
                return statefulSet with { Spec = statefulSet.Spec with { Template = Changed(statefulSet.Spec.Template, change) } };
            case "Job":
                var job = Job.Of(item);
                return job with { Spec = job.Spec with { Template = Changed(job.Spec.Template, change) } };
            case "CronJob":
                var cronJob = CronJob.Of(item);
                var inner = cronJob.Spec.JobTemplate;
                inner = inner with { Spec = inner.Spec with { Template = Changed(inner.Spec.Template, change) } };
                return cronJob with { Spec = cronJob.Spec with { JobTemplate = inner } };
            default:
                return null;
        }
    }

    private static PodTemplateSpec Changed(PodTemplateSpec template, Func<PodSpec, PodSpec> change) =>
        template with { Spec = change(template.Spec) };
}

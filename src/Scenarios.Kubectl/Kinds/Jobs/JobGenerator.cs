using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Kubectl.Kinds.Jobs;

/// <summary>The Job of <c>kubectl create job</c> (kubectl, pkg/cmd/create/create_job.go).</summary>
internal static class JobGenerator
{
    private const string MadeByHand = "cronjob.kubernetes.io/instantiate";

    public static Job Generate(string name, string @namespace, string image, IReadOnlyCollection<string> command) => Typed.New<Job>() with
    {
        Metadata = Typed.Metadata(name, @namespace),
        Spec = Spec(name, image, command, "Never"),
        Status = default,
    };

    /// <summary>A Job created by hand from a CronJob's template (<c>--from=cronjob/NAME</c>).</summary>
    public static Job FromCronJob(CronJob cronJob, string name, string @namespace)
    {
        var template = cronJob.Spec.JobTemplate;
        var annotations = new SortedList<string, string>(StringComparer.Ordinal) { [MadeByHand] = "manual" };
        foreach (var (key, value) in template.Metadata.Annotations)
        {
            annotations[key] = value;
        }

        var owner = new OwnerReference(
            CronJob.ApiVersion,
            CronJob.Kind,
            cronJob.Name,
            cronJob.Uid,
            Controller: true,
            BlockOwnerDeletion: false);
        return Typed.New<Job>() with
        {
            Metadata = Typed.Metadata(name, @namespace, Typed.Map(template.Metadata.Labels.Sorted()), Typed.Map(annotations)) with
            {
                OwnerReferences = new(ListValue.Of(owner.ToTree())),
            },
            Spec = template.Spec,
            Status = default,
        };
    }

    /// <summary>Also used for CronJobs.</summary>
    public static JobSpec Spec(string name, string image, IReadOnlyCollection<string> command, string restartPolicy) => new()
    {
        Template = new()
        {
            Metadata = Typed.Metadata(),
            Spec = new() { Containers = [Typed.Container(name, image, command)], RestartPolicy = restartPolicy },
        },
    };
}

using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Kinds.Jobs;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Kubectl.Kinds.CronJobs;

/// <summary>The CronJob of <c>kubectl create cronjob</c> (kubectl, pkg/cmd/create/create_cronjob.go).</summary>
internal static class CronJobGenerator
{
    public static CronJob Generate(
        string name,
        string @namespace,
        string image,
        string schedule,
        string restartPolicy,
        IReadOnlyCollection<string> command) => Typed.New<CronJob>() with
        {
            Metadata = Typed.Metadata(name, @namespace),
            Spec = new()
            {
                Schedule = schedule,
                JobTemplate = new() { Metadata = Typed.Metadata(name), Spec = JobGenerator.Spec(name, image, command, restartPolicy) },
            },
            Status = default,
        };
}

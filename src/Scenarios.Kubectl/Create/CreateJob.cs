using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Kinds.Jobs;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create job</c> (kubectl, pkg/cmd/create/create_job.go).</summary>
internal sealed class CreateJob : CreateSubcommand
{
    public override string Name => "job";

    public override string Usage => "NAME --image=image [--from=cronjob/name] -- [COMMAND] [args...]";

    protected override string Noun => "job";

    protected override FlagSet AddFlags(FlagSet flags) => flags.Text("image").Text("from");

    protected override async Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var (image, from, command) = (call.Flags.Text("image"), call.Flags.Text("from"), CommandOf(call));
        if ((image.Length == 0) == (from.Length == 0))
        {
            throw new CommandFailedException("either --image or --from must be specified");
        }

        if (from.Length == 0)
        {
            return JobGenerator.Generate(name, @namespace, image, command);
        }

        if (command.Count > 0)
        {
            throw new CommandFailedException("cannot specify --from and command");
        }

        var (targets, errors) = await new TargetBuilder(call).TypesOrNames([from], allowEmptySelector: false).Build().Collect();
        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        var owner = targets is [var only] ? only : throw new CommandFailedException("from must be an existing cronjob");
        return owner.Type.Kind == CronJob.Kind
            ? JobGenerator.FromCronJob(CronJob.Of(owner.Read), name, @namespace)
            : throw new CommandFailedException($"unknown object type *{owner.Type.Version}.{owner.Type.Kind}");
    }
}

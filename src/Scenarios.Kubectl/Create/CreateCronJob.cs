using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.CronJobs;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create cronjob</c> (kubectl, pkg/cmd/create/create_cronjob.go).</summary>
internal sealed class CreateCronJob : CreateSubcommand
{
    public override string Name => "cronjob";

    public override IReadOnlyList<string> Aliases => ["cj"];

    public override string Usage => "NAME --image=image --schedule='0/5 * * * ?' -- [COMMAND] [args...] [flags]";

    protected override string Noun => "cronjob";

    protected override FlagSet AddFlags(FlagSet flags) =>
        flags.Text("image").Text("schedule").Text("restart", @default: "OnFailure").Require("image", "schedule");

    protected override Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace) =>
        new(CronJobGenerator.Generate(
            name, @namespace, call.Flags.Text("image"), call.Flags.Text("schedule"), call.Flags.Text("restart"), CommandOf(call)).Object);
}

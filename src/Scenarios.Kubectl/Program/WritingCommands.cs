using Scenarios.Kubectl.Apply;
using Scenarios.Kubectl.Autoscale;
using Scenarios.Kubectl.Certificate;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Copy;
using Scenarios.Kubectl.Cordon;
using Scenarios.Kubectl.Create;
using Scenarios.Kubectl.Debug;
using Scenarios.Kubectl.Delete;
using Scenarios.Kubectl.Diff;
using Scenarios.Kubectl.Drain;
using Scenarios.Kubectl.Edit;
using Scenarios.Kubectl.Exec;
using Scenarios.Kubectl.Expose;
using Scenarios.Kubectl.Metadata;
using Scenarios.Kubectl.Patch;
using Scenarios.Kubectl.PortForward;
using Scenarios.Kubectl.Replace;
using Scenarios.Kubectl.Rollout;
using Scenarios.Kubectl.Run;
using Scenarios.Kubectl.Scale;
using Scenarios.Kubectl.Set;
using Scenarios.Kubectl.Taint;
using Scenarios.Kubectl.Wait;

namespace Scenarios.Kubectl.Program;

/// <summary>The commands that change the cluster or enter a container.</summary>
internal static class WritingCommands
{
    public static IEnumerable<Command> All() =>
    [
        new CreateCommand(),
        new CertificateCommand(),
        new ExposeCommand(),
        new RunCommand(),
        new SetCommand(),
        new EditCommand(),
        new DeleteCommand(),
        new RolloutCommand(),
        new ScaleCommand(),
        new AutoscaleCommand(),
        new CordonCommand(isUnschedulable: true),
        new CordonCommand(isUnschedulable: false),
        new DrainCommand(),
        new TaintCommand(),
        new AttachCommand(),
        new ExecCommand(),
        new PortForwardCommand(),
        new CopyCommand(),
        new DiffCommand(),
        new DebugCommand(),
        new ApplyCommand(),
        new PatchCommand(),
        new ReplaceCommand(),
        new WaitCommand(),
        new LabelCommand(),
        new AnnotateCommand(),
    ];
}

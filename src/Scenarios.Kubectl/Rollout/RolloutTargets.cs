using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Rollout;

/// <summary>The objects that a rollout command works on, and the flags that select them.</summary>
internal static class RolloutTargets
{
    public static FlagSet AddTargets(this FlagSet flags) => flags.AddFiles().Text("selector", 'l');

    /// <exception cref="CommandFailedException">None is given.</exception>
    public static TargetList Of(CommandCall call)
    {
        var files = call.Flags.List("filename");
        if (call.Arguments.Count == 0 && files.Count == 0)
        {
            throw new CommandFailedException("required resource not specified");
        }

        return new TargetBuilder(call)
            .Files(files, call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(call.Flags.Text("selector"))
            .TypesOrNames(call.Arguments, allowEmptySelector: true)
            .ContinueOnError()
            .Latest()
            .Build();
    }
}

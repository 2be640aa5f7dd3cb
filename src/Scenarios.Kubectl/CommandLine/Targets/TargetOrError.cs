using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>A target, or the reason why there is none. One of the two is null.</summary>
internal sealed record TargetOrError(Target? Target, CommandFailedException? Error)
{
    public static implicit operator TargetOrError(Target target) => new(target, null);

    public static implicit operator TargetOrError(CommandFailedException error) => new(null, error);
}

using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>One object by type and name.</summary>
internal sealed class NameSource : ITargetSource
{
    private readonly Target _target;

    private NameSource(Target target) => _target = target;

    /// <exception cref="CommandFailedException">The object is namespaced, and there is no namespace.</exception>
    public static ITargetSource Of(ResourceType type, string name, TargetOptions options)
    {
        if (type.IsNamespaced && options.Namespace.Length == 0)
        {
            throw new CommandFailedException(options.AllNamespaces
                ? "a resource cannot be retrieved by name across all namespaces"
                : "namespace may not be empty when retrieving a resource by name");
        }

        return new NameSource(new Target(type, type.IsNamespaced ? options.Namespace : string.Empty, name)
        {
            Subresource = options.Subresource,
        });
    }

    public Coroutine<IReadOnlyList<TargetOrError>> Find(CommandCall call) => new([_target]);
}

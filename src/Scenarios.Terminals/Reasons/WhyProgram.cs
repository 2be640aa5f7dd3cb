using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Terminals.Reasons;

/// <summary>
/// <c>why pod/web-1</c>, <c>why web</c>, <c>why http://web</c>: prints recorded decisions. Real machines have no such program.
/// </summary>
internal sealed class WhyProgram(ClusterReasons reasons, Func<string> @namespace) : IProgram
{
    private const int WrongCall = 2;
    private const int NotFound = 1;

    // A bare name is looked up among these, in this order.
    private static readonly ResourceType[] Kinds =
    [
        .. ((string[])[
            "Pod", "Service", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Node", "PersistentVolumeClaim",
        ]).Select(static kind => ApiSchema.Kubernetes.Resources.First(type => type.Kind == kind)),
    ];

    public string Name => "why";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (Read(context.Arguments) is not var (target, space) || target.Length == 0)
        {
            await context.Error.Write("usage: why POD|SERVICE|KIND/NAME|URL [-n NAMESPACE]\n");
            return WrongCall;
        }

        if (target.Contains("://", StringComparison.Ordinal))
        {
            await context.Output.Write(string.Join('\n', reasons.OfUrl(target)) + "\n");
            return 0;
        }

        if (Find(target, space) is not { } item)
        {
            var what = target.Contains('/') ? target : $"Pod, Service or workload \"{target}\"";
            await context.Error.Write($"why: there is no {what} in namespace {space}\n");
            return NotFound;
        }

        var lines = reasons.Of(item);
        await context.Output.Write(lines.Count > 0
            ? string.Join('\n', lines) + "\n" : $"{item.Kind} {item.Name}: nothing is wrong that anybody recorded\n");
        return 0;
    }

    private (string Target, string Namespace)? Read(IReadOnlyList<string> arguments)
    {
        var (target, space) = (string.Empty, @namespace());
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument is "-n" or "--namespace" && index + 1 < arguments.Count)
            {
                space = arguments[++index];
            }
            else if (argument.StartsWith("--namespace=", StringComparison.Ordinal))
            {
                space = argument["--namespace=".Length..];
            }
            else if (argument.StartsWith('-'))
            {
                return null;
            }
            else
            {
                // A kind and a name as kubectl takes them, in one word or two.
                target = target.Length == 0 ? argument : $"{target}/{argument}";
            }
        }

        return (target, space);
    }

    private ApiObject? Find(string target, string space)
    {
        if (target.Split('/') is [var kind, var name])
        {
            return Array.Find(Kinds, type => IsNamed(type, kind)) is { } known ? reasons.Find(known.Kind, space, name) : null;
        }

        return Kinds.Select(type => reasons.Find(type.Kind, space, target)).FirstOrDefault(found => found is not null);
    }

    private static bool IsNamed(ResourceType type, string word) =>
        type.ShortNames.Append(type.Singular).Append(type.Plural).Contains(word, StringComparer.OrdinalIgnoreCase);
}

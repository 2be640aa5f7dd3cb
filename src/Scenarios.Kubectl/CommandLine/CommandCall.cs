using Scenarios.Api.Requests;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Config.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>One run of a command: what was typed, where it prints, and the API it talks to. Belongs to that run alone.</summary>
internal sealed class CommandCall(CommandNode node, ProgramContext context, IApi api, Kubeconfig kubeconfig, ParsedArguments parsed)
{
    private readonly HashSet<string> _warnings = new(StringComparer.Ordinal);

    public CommandNode Node => node;

    /// <summary>kubectl itself, with all its commands.</summary>
    public required CommandNode Root { get; init; }

    /// <summary>The cached resources of the server.</summary>
    public DiscoveryCache Discovery { get; init; } = new();

    /// <summary>The command with its parents, such as <c>kubectl create deployment</c>.</summary>
    public string CommandPath => node.Path;

    public ProgramContext Context => context;

    public Simulation Simulation => context.Simulation;

    /// <summary>The server that the kubeconfig and the flags select, accessed as the user that they select.</summary>
    /// <exception cref="CommandFailedException">It cannot be reached.</exception>
    public IApi Api => field ??= Connection.Open(api);

    /// <summary>The kubeconfig files that apply to this call.</summary>
    public ConfigFiles Configuration => field ??= ConfigFiles.Of(context, kubeconfig, Flags.Text("kubeconfig"));

    public Connection Connection => field ??= new Connection(context, Flags, kubeconfig, Configuration);

    /// <summary>The machine's own ports; null if it has none.</summary>
    public ILocalPorts? Ports { get; init; }

    public FlagValues Flags => parsed.Flags;

    public IReadOnlyList<string> Arguments => parsed.Arguments;

    /// <summary>How many arguments precede <c>--</c>; null if there is no <c>--</c>.</summary>
    public int? ArgumentsBeforeDash => parsed.BeforeDash;

    /// <summary>Looks up the types that the server knows.</summary>
    public ResourceWords Resources => field ??= new ResourceWords(Api, Discovery);

    /// <summary>The namespace of <c>-n</c>, otherwise that of the context, otherwise <c>default</c>.</summary>
    public string Namespace =>
        IsNamespaceGiven ? Flags.Text("namespace") : Connection.Namespace.Length > 0 ? Connection.Namespace : "default";

    public bool IsNamespaceGiven => Flags.Text("namespace").Length > 0;

    /// <summary>The same call with other output streams.</summary>
    public CommandCall With(ITextOutput output, ITextOutput error) =>
        new(node, context with { Output = output, Error = error }, api, kubeconfig, parsed)
        {
            Ports = Ports,
            Root = Root,
            Discovery = Discovery,
        };

    /// <summary>The time after which a request ends that is still being answered: <c>--request-timeout</c>; null for never.</summary>
    public TimeSpan? RequestTimeout => Connection.RequestTimeout;

    /// <summary>How many different warnings the server has sent so far.</summary>
    public int WarningCount => _warnings.Count;

    /// <summary>Writes text to standard output unchanged.</summary>
    public Coroutine Print(string text) => context.Output.Write(text);

    public Coroutine PrintLine(string line) => context.Output.Write(line + "\n");

    public Coroutine PrintErrorLine(string line) => context.Error.Write(line + "\n");

    /// <summary>Returns the value of a successful request, and prints the server's warnings on stderr.</summary>
    /// <exception cref="CommandFailedException">The server refused.</exception>
    public async Coroutine<T> ValueOf<T>(ApiResult<T> result)
        where T : class
    {
        await Warn(result.Warnings);
        return result.IsSuccess ? result.Value : throw new CommandFailedException(result.Status);
    }

    /// <summary>Prints warnings as kubectl does: each text only once per run.</summary>
    public async Coroutine Warn(IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
        {
            if (_warnings.Add(warning))
            {
                await PrintErrorLine($"Warning: {warning}");
            }
        }
    }

    /// <summary>An error that points to the command's help.</summary>
    public CommandFailedException UsageError(string message) => CommandFailedException.Usage(CommandPath, message);
}

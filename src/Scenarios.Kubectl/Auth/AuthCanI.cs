using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Objects.Views.Authorization;

namespace Scenarios.Kubectl.Auth;

/// <summary><c>kubectl auth can-i</c> (kubectl, pkg/cmd/auth/cani.go): asks the server with a SelfSubjectAccessReview.</summary>
internal sealed class AuthCanI : Command
{
    private static readonly string[] ResourceVerbs =
    [
        "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "use", "bind", "impersonate", "approve", "sign",
        "escalate", "attest", "*",
    ];

    private static readonly string[] PathVerbs = ["get", "put", "post", "head", "options", "delete", "patch", "*"];

    /// <summary>Resource names that are accepted although the server has no such objects.</summary>
    private static readonly string[] NoResources = ["users", "groups"];

    public override string Name => "can-i";

    public override string Summary => "Check whether an action is allowed";

    public override string Usage => "VERB [TYPE | TYPE/NAME | NONRESOURCEURL]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("all-namespaces", 'A')
        .Boolean("list")
        .Boolean("no-headers")
        .Boolean("quiet", 'q')
        .Text("subresource");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Flags.Boolean("list"))
        {
            return call.Arguments.Count == 0
                ? await new AuthRules(call).Print()
                : throw new CommandFailedException("list option must be specified with no arguments");
        }

        if (call.Flags.Boolean("no-headers"))
        {
            throw new CommandFailedException("--list and --no-headers must be specified together");
        }

        if (call.Arguments.Count != 2)
        {
            throw new CommandFailedException(
                "you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and "
                + "examples.");
        }

        var spec = call.Arguments[1].StartsWith('/') ? await Path(call) : await Resource(call);
        var type = call.Resources.FindKind(SelfSubjectAccessReview.ApiVersion, SelfSubjectAccessReview.Kind)!;
        var review = SelfSubjectAccessReview.New with { Metadata = default, Spec = spec };
        var answer = await call.ValueOf(call.Api.Create(type, string.Empty, review, WriteOptions.Default));
        var status = SelfSubjectAccessReview.Of(answer).Status;
        if (!call.Flags.Boolean("quiet"))
        {
            await call.PrintLine(status.Allowed ? "yes" : $"no{Remark(status.Reason)}{Remark(status.EvaluationError)}");
        }

        return status.Allowed ? 0 : throw CommandFailedException.Silent();
    }

    private static string Remark(string text) => text.Length > 0 ? $" - {text}" : string.Empty;

    private static async Coroutine<SelfSubjectAccessReviewSpec> Path(CommandCall call)
    {
        var (verb, path) = (call.Arguments[0], call.Arguments[1]);
        if (call.Flags.Text("subresource").Length > 0)
        {
            throw new CommandFailedException("--subresource can not be used with NonResourceURL");
        }

        if (!PathVerbs.Contains(verb, StringComparer.Ordinal))
        {
            await Warn(call, $"verb '{verb}' is not a known verb");
        }

        return new() { NonResourceAttributes = new() { Path = path, Verb = verb } };
    }

    private static async Coroutine<SelfSubjectAccessReviewSpec> Resource(CommandCall call)
    {
        var verb = call.Arguments[0];
        var slash = call.Arguments[1].IndexOf('/', StringComparison.Ordinal);
        var word = slash < 0 ? call.Arguments[1] : call.Arguments[1][..slash];
        var name = slash < 0 ? string.Empty : call.Arguments[1][(slash + 1)..];
        var type = word == "*" ? null : call.Resources.TryFind(word);
        if (type is null && word != "*" && !NoResources.Contains(word, StringComparer.Ordinal))
        {
            var dot = word.IndexOf('.', StringComparison.Ordinal);
            await Warn(
                call, dot < 0
                    ? $"the server doesn't have a resource type '{word}'"
                    : $"the server doesn't have a resource type '{word[..dot]}' in group '{word[(dot + 1)..]}'");
        }

        var isEverywhere = call.Flags.Boolean("all-namespaces");
        if (!ResourceVerbs.Contains(verb, StringComparer.Ordinal))
        {
            await Warn(call, $"verb '{verb}' is not a known verb");
        }
        else if (type is { IsNamespaced: false } && !isEverywhere)
        {
            await Warn(
                call,
                $"resource '{type.Plural}' is not namespace scoped{(type.Group.Length == 0 ? string.Empty : $" in group '{type.Group}'")}");
        }

        return Attributes(call, verb, type, word, name, isEverywhere);
    }

    private static SelfSubjectAccessReviewSpec Attributes(
        CommandCall call, string verb, ResourceType? type, string word, string name, bool isEverywhere) => new()
        {
            ResourceAttributes = new()
            {
                Namespace = isEverywhere ? string.Empty : call.Namespace,
                Verb = verb,
                Group = type?.Group ?? string.Empty,
                Resource = type?.Plural ?? word,
                Subresource = call.Flags.Text("subresource"),
                Name = name,
            },
        };

    private static Coroutine Warn(CommandCall call, string text) => call.PrintErrorLine($"Warning: {text}\n");
}

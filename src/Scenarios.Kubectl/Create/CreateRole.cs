using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Kinds.ClusterRoles;
using Scenarios.Kubectl.Kinds.Roles;

namespace Scenarios.Kubectl.Create;

/// <summary><c>kubectl create role</c> and <c>clusterrole</c> (kubectl, pkg/cmd/create/create_role.go, create_clusterrole.go).</summary>
internal sealed class CreateRole(bool isClusterScoped) : CreateSubcommand
{
    private static readonly string[] ResourceVerbs =
        [
            "*", "get", "delete", "list", "create", "update", "patch", "watch", "proxy", "deletecollection", "use", "bind", "escalate",
            "impersonate",
        ];

    private static readonly string[] UrlVerbs = ["*", "get", "post", "put", "delete", "patch", "head", "options"];

    public override string Name { get; } = isClusterScoped ? "clusterrole" : "role";

    public override string Usage => isClusterScoped
        ? "NAME --verb=verb --resource=resource.group [--resource-name=resourcename] [--dry-run=server|client|none]"
        : "NAME --verb=verb --resource=resource.group/subresource [--resource-name=resourcename] [--dry-run=server|client|none]";

    public override string Summary => isClusterScoped ? "Create a cluster role" : "Create a role with single rule";

    protected override string Noun => Name;

    protected override string? FailurePrefix(CommandCall call) => null;

    protected override FlagSet AddFlags(FlagSet flags)
    {
        flags.TextSlice("verb").TextSlice("resource").TextArray("resource-name");
        return isClusterScoped ? flags.TextSlice("non-resource-url").Text("aggregation-rule") : flags;
    }

    protected override async Coroutine<ApiObject> Generate(CommandCall call, string name, string @namespace)
    {
        var given = call.Flags.List("verb");
        var verbs = given.Contains("*") ? ["*"] : given.Distinct(StringComparer.Ordinal).ToList();
        var resources = call.Flags.List("resource");
        var urls = isClusterScoped ? call.Flags.List("non-resource-url").Distinct(StringComparer.Ordinal).ToList() : [];
        if (isClusterScoped && call.Flags.Text("aggregation-rule") is { Length: > 0 } aggregation)
        {
            return given.Count + resources.Count + urls.Count + call.Flags.List("resource-name").Count > 0
                ? throw new CommandFailedException(
                    "aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames")
                : ClusterRoleGenerator.Aggregate(name, Labels(call, aggregation));
        }

        if (verbs.Count == 0)
        {
            throw new CommandFailedException("at least one verb must be specified");
        }

        if (resources.Count == 0 && urls.Count == 0)
        {
            throw new CommandFailedException(
                isClusterScoped ? "one of resource or nonResourceURL must be specified" : "at least one resource must be specified");
        }

        if (resources.Count > 0)
        {
            await CheckVerbs(call, verbs);
        }

        CheckUrls(verbs, urls);
        var rules = new RoleRules(
            call.Resources,
            verbs,
            [.. call.Flags.List("resource-name").Distinct(StringComparer.Ordinal)]).Make(resources, urls);
        return isClusterScoped ? ClusterRoleGenerator.Generate(name, rules) : RoleGenerator.Generate(name, @namespace, rules);
    }

    private static ObjectValue Labels(CommandCall call, string pairs)
    {
        var labels = ObjectValue.Empty;
        foreach (var pair in pairs.Split(','))
        {
            if (pair.Split('=') is not [var key, var value])
            {
                throw new CommandFailedException(
                    $"invalid argument {GoText.Quote(pairs)} for \"--aggregation-rule\" flag: malformed pair, expect string=string\n"
                    + $"See '{call.CommandPath} --help' for usage.");
            }

            labels = labels.With(key, new StringValue(value));
        }

        return labels;
    }

    private static async Coroutine CheckVerbs(CommandCall call, List<string> verbs)
    {
        foreach (var verb in verbs)
        {
            if (!ResourceVerbs.Contains(verb))
            {
                await call.PrintErrorLine($"Warning: '{verb}' is not a standard resource verb");
            }
        }
    }

    private static void CheckUrls(List<string> verbs, List<string> urls)
    {
        if (urls.Count > 0 && verbs.Find(verb => !UrlVerbs.Contains(verb)) is { } wrong)
        {
            throw new CommandFailedException($"invalid verb: '{wrong}' for nonResourceURL");
        }

        foreach (var url in urls.Where(url => url != "*"))
        {
            if (!url.StartsWith('/'))
            {
                throw new CommandFailedException("nonResourceURL should start with /");
            }

            if (url[..^1].Contains('*'))
            {
                throw new CommandFailedException("nonResourceURL only supports wildcard matches when '*' is at the end");
            }
        }
    }
}

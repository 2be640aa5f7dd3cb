using Scenarios.Api.Selectors;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary><c>kubectl set selector</c>, for Services only (kubectl, pkg/cmd/set/set_selector.go).</summary>
internal sealed class SetSelectorCommand : Command
{
    public override string Name => "selector";

    public override string Usage => "(-f FILENAME | TYPE NAME) EXPRESSIONS [--resource-version=version]";

    public override string Summary => "Set the selector on a resource";

    public override FlagSet Flags => SetRun.FlagsOfAll(hasSelector: false, hasKustomization: false).Text("resource-version");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count == 0)
        {
            throw new CommandFailedException("one selector is required");
        }

        if (!LabelSelector.TryParse(call.Arguments[^1], out var selector, out var fault))
        {
            throw new CommandFailedException($"couldn't parse the selector string \"{call.Arguments[^1]}\": {fault}");
        }

        var run = new SetRun(call, await WriteFlags.DryRunOf(call), "selector updated", string.Empty);
        foreach (var target in await run.Targets([.. call.Arguments.SkipLast(1)]))
        {
            await run.Change(target, item => Changed(call, item, selector), changesAlways: true);
            if (run.Errors.Count > 0)
            {
                break;
            }
        }

        return run.EndOrThrow();
    }

    private static ApiObject Changed(CommandCall call, ApiObject item, LabelSelector selector)
    {
        var map = Typed.Map(
            selector.Requirements.Select(
                static requirement => requirement is
                {
                    Operator: SelectorOperator.Equals
                    or SelectorOperator.DoubleEquals, Values: [var value]
                }
            ? KeyValuePair.Create(requirement.Key, value)
            : throw new CommandFailedException($"match expression [{GoText(requirement)}] not supported on this object")));
        if (item.Kind != Service.Kind)
        {
            throw new CommandFailedException("setting a selector is only supported for Services");
        }

        var service = Service.Of(item);
        ApiObject changed = service with { Spec = service.Spec with { Selector = map } };
        var version = call.Flags.Text("resource-version");
        return version.Length == 0 ? changed : changed.With(changed.Meta with { ResourceVersion = version });
    }

    private static string GoText(LabelRequirement requirement)
    {
        var name = requirement.Operator switch
        {
            SelectorOperator.NotEquals or SelectorOperator.NotIn => "NotIn",
            SelectorOperator.Exists => "Exists",
            SelectorOperator.DoesNotExist => "DoesNotExist",
            _ => "In",
        };
        return $"{{{requirement.Key} {name} [{string.Join(' ', requirement.Values)}]}}";
    }
}

using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Scheduling;

namespace Scenarios.Kubectl.Kinds.PriorityClasses;

/// <summary>The PriorityClass of <c>kubectl create priorityclass</c> (kubectl, pkg/cmd/create/create_priorityclass.go).</summary>
internal sealed record PriorityClassGenerator(string Name, long Priority, bool GlobalDefault, string Description, string PreemptionPolicy)
{
    public PriorityClass Generate() => Typed.New<PriorityClass>() with
    {
        Metadata = Typed.Metadata(Name),
        Value = Priority,
        GlobalDefault = GlobalDefault,
        Description = Description,
        PreemptionPolicy = PreemptionPolicy,
    };
}

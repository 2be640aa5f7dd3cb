namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The PriorityClass of <c>kubectl create priorityclass</c> (kubectl, pkg/cmd/create/create_priorityclass.go).</summary>
internal sealed record PriorityClassGenerator(string Name, long Priority, bool GlobalDefault, string Description, string PreemptionPolicy)
{
    public ObjectValue Generate()
    {
        var fields = TypedFields.Begin("scheduling.k8s.io/v1", "PriorityClass", TypedFields.Metadata(Name)).Add("value", Priority);
        if (GlobalDefault)
        {
            fields.Add("globalDefault", true);
        }

        return fields.AddIfSet("description", Description).Add("preemptionPolicy", PreemptionPolicy).ToObject();
    }
}

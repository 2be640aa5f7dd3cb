using Scenarios.Objects.Metadata;

namespace Scenarios.Core.Tests.Objects.Metadata;

public sealed class AnyKindTests
{
    [Test]
    public void With_ChangedMetadata_KeepsTheRest()
    {
        var item = new ApiObject(ObjectValue.Of(
            ("kind", new StringValue("Gadget")),
            ("metadata", ObjectValue.Of(("name", new StringValue("a")), ("odd", BooleanValue.True))),
            ("size", IntegerValue.Of(3))));

        var changed = item.With(item.Meta with { Namespace = "prod" });

        changed.ToString().ShouldBe("Gadget prod/a");
        changed.Tree.ToString().ShouldBe("""{"kind":"Gadget","metadata":{"name":"a","odd":true,"namespace":"prod"},"size":3}""");
    }
}

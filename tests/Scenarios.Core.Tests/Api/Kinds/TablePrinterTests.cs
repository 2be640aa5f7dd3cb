using Scenarios.Api.Kinds;
using Scenarios.Api.Schema;

namespace Scenarios.Core.Tests.Api.Kinds;

public sealed class TablePrinterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly IEnumerable<ResourceType> Listed =
        ApiSchema.Kubernetes.Resources.Where(static type => type.Verbs.Contains("list"));

    [TestCaseSource(nameof(Listed))]
    public void TableOf_ObjectWithNothingInIt_HasACellForEachColumn(ResourceType type)
    {
        var item = new ApiObject(ObjectValue.Of(
            ("apiVersion", new StringValue(type.ApiVersion)),
            ("kind", new StringValue(type.Kind)),
            ("metadata", ObjectValue.Of(("name", new StringValue("bare"))))));

        var table = TablePrinter.TableOf(type, [item], Now, "1");

        table.Rows.ShouldHaveSingleItem().Cells.Count.ShouldBe(table.Columns.Count);
        table.Columns.ShouldContain(static column => column.Format == "name");
    }
}

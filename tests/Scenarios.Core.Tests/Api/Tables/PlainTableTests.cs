using Scenarios.Api.Tables;

namespace Scenarios.Core.Tests.Api.Tables;

public sealed class PlainTableTests
{
    [TestCase("2026-01-01T11:00:00Z", "2026-01-01T11:00:00Z")]
    [TestCase("", "")]
    public void Cells_Time_IsWrittenAsItIs(string made, string cell)
    {
        var item = new ApiObject(ObjectValue.Of(
            ("metadata", ObjectValue.Of(("name", new StringValue("x")), ("creationTimestamp", new StringValue(made))))));

        PlainTable.Table.Columns.Select(static column => $"{column.Name} {column.Type} {column.Format}")
            .ShouldBe(["Name string name", "Created At date "]);
        PlainTable.Table.Cells(item, DateTimeOffset.UnixEpoch).ShouldBe([new StringValue("x"), new StringValue(cell)]);
    }
}

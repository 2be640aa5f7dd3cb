using Scenarios.Steps.Outputs.Tables;

namespace Scenarios.Cli.Tests.Steps.Outputs.Tables;

/// <summary>
/// Tables as programs print them, and how they are read: the named columns, with rows separated by <c>/</c> and cells by <c>|</c>.
/// </summary>
internal sealed class TableReaderTests
{
    [TestCase("Deployment   Wanted\nweb          2\n", "Deployment,Wanted", "web|2", TestName = "Read_CustomColumns_AreKnownByTheirNames")]
    [TestCase("名前    準備\nweb     はい\n", "名前,準備", "web|はい", TestName = "Read_JapaneseHeader_IsKnown")]
    [TestCase(
        "deployment.apps/web \nREVISION  CHANGE-CAUSE\n1         <none>\n2         kubectl scale --replicas=3\n",
        "REVISION,CHANGE-CAUSE",
        "1|<none>/2|kubectl scale --replicas=3",
        TestName = "Read_TitleAboveTheHeader_IsLeftOut")]
    [TestCase(
        "NAME       READY   NODE SELECTOR   AGE\ndb         1/1     disk=ssd        5s\n",
        "NODE SELECTOR,AGE",
        "disk=ssd|5s",
        TestName = "Read_HeaderWithABlank_IsOneColumn")]
    [TestCase(
        "LAST SEEN            TYPE     REASON\n2m (x3 over 5m)      Normal   Pulled\n",
        "LAST SEEN,REASON",
        "2m (x3 over 5m)|Pulled",
        TestName = "Read_CellWithBlanks_IsWhole")]
    [TestCase(
        "NAME   CLASS   HOSTS   ADDRESS   PORTS   AGE\necho   nginx   a.b               80      8s\n",
        "ADDRESS,PORTS,AGE",
        "|80|8s",
        TestName = "Read_EmptyCell_StaysEmpty")]
    [TestCase(
        "CURRENT   NAME   NAMESPACE\n          kind   \n*         prod   web\n",
        "CURRENT,NAME,NAMESPACE",
        "|kind|/*|prod|web",
        TestName = "Read_FirstAndLastCellEmpty_StayEmpty")]
    [TestCase(
        "NAME    READY   STATUS    AGE\nweb-1   0/1     Pending   0s\nweb-1   0/1     ContainerCreating   1s\nweb-1   1/1     Running   "
        + "2s\n",
        "STATUS,AGE",
        "Pending|0s/ContainerCreating|1s/Running|2s",
        TestName = "Read_CellWiderThanItsColumn_ShiftsWhatFollows")]
    [TestCase("NAME   NOTE          AGE\nweb    二つ  三つ        5s\n", "NOTE,AGE", "二つ  三つ|5s", TestName = "Read_TwoBlanksInACell_StayInIt")]
    [TestCase(
        "名前          状態    備考\nweb           正常    なし\n受付窓口      待ち    \nあ                    無し\n",
        "名前,状態,備考",
        "web|正常|なし/受付窓口|待ち|/あ||無し",
        TestName = "Read_LinedUpByPlacesOfTheScreen_IsReadBySuch")]
    [TestCase(
        "名前     状態     備考\n受付窓口口           無し\n受付窓口   待ち     \n",
        "名前,状態,備考",
        "受付窓口口||無し/受付窓口|待ち|",
        TestName = "Read_LinedUpByCharacters_IsReadBySuch")]
    [TestCase(
        "NAME       CPU\nweb-long-1 20m\nweb        5m\n",
        "NAME,CPU",
        "web-long-1|20m/web|5m",
        TestName = "Read_CellThatFillsItsColumn_IsPartedAtTheHeader")]
    [TestCase(
        "    PID TTY          TIME CMD\n      1 ?        00:00:05 nginx: master process\n 123456 pts/0    00:00:00 ps\n",
        "PID,CMD",
        "1|nginx: master process/123456|ps",
        TestName = "Read_ColumnsPartedByOneBlank_AreReadByWords")]
    [TestCase(
        "Filesystem 1K-blocks Used Use% Mounted on\n/dev/sda1    1000000  500  50% /\n",
        "Use%,Mounted on",
        "50%|/",
        TestName = "Read_NameOfTwoWordsInSuchAHeader_IsOneColumn")]
    [TestCase(
        "name\tphase\tnode\nweb\tRunning\tworker\napi\t\tworker2\n",
        "name,phase,node",
        "web|Running|worker/api||worker2",
        TestName = "Read_Tabs_PartColumns")]
    [TestCase(
        "Name:  web\nEvents:\n  Type    Reason     Age   Message\n  ----    ------     ----  -------\n  Normal  Scheduled  5s    "
        + "Successfully assigned web\nVolumes:\n  none\n",
        "Type,Message",
        "Normal|Successfully assigned web",
        TestName = "Read_TableOfDescribe_IsFoundWithinIt")]
    [TestCase("NAME   AGE\r\nweb    5s\r\n", "NAME,AGE", "web|5s", TestName = "Read_CarriageReturns_AreNoPartOfACell")]
    [TestCase("METHOD   CODE\nGET      OK\nPUT      OK\n", "METHOD,CODE", "GET|OK/PUT|OK", TestName = "Read_RowsOfCapitals_AreRows")]
    [TestCase("A     A\n1     2\n", "A,A", "1|2", TestName = "Read_ColumnNamedTwice_IsTwoColumns")]
    [TestCase("REASON   MESSAGE\n", "REASON,MESSAGE", "", TestName = "Read_HeaderAlone_HasNoRows")]
    public void Read_OneTable(string output, string columns, string rows) => Show(output, columns).ShouldBe([rows]);

    [Test]
    public void Read_TablesOfGetAll_AreToldApart()
    {
        const string All = """
            NAME            READY   STATUS    RESTARTS   AGE
            pod/web-aaaaa   1/1     Running   0          21s

            NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
            service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   85m

            NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
            deployment.apps/web   3/3     3            3           21s
            """;

        Show(All, "NAME,READY").ShouldBe(["pod/web-aaaaa|1/1", "deployment.apps/web|3/3"]);
        Show(All, "PORT(S)").ShouldBe(["443/TCP"]);
    }

    [Test]
    public void Read_TwoCommandsWithoutABlankLine_AreTwoTables()
    {
        const string Both =
            "NAME    READY\nweb     1/1\nNAME    TYPE        PORT(S)\nweb     ClusterIP   80/TCP\nNAME    READY\napi     1/1\n";

        Show(Both, "NAME,READY").ShouldBe(["web|1/1", "api|1/1"]);
        Show(Both, "TYPE").ShouldBe(["ClusterIP"]);
    }

    [TestCase("the web is up\n", "NAME")]
    [TestCase("web   1/1\n", "NAME,READY")]
    public void Read_NoSuchColumns_IsNoTable(string output, string columns) => Show(output, columns).ShouldBeEmpty();

    private static IEnumerable<string> Show(string output, string columns) =>
        new TableReader(
            output,
            columns.Split(',')).Tables.Select(table => string.Join('/', table.Rows.Select(row => string.Join('|', row))));
}

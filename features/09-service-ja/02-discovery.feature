# language: ja
機能: 6.2.2 クラスタ内DNSとサービスディスカバリ
  サービスディスカバリとは、条件に合うメンバを列挙したり、名前からエンドポイントを見つけたりすることである。KubernetesではServiceがその役目をする。
  方法は3つある。環境変数、DNSのAレコード、そしてポート番号まで教えてくれるSRVレコードである。

  本との違い: `exec` のコマンドの前には -- が要る。resolv.conf の行の順番が変わり、レコードの寿命は30秒になった。

  ルール: Serviceのメンバと名前

    @S0-13
    シナリオ: Serviceに属するPodを列挙する
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl get endpointslices -l kubernetes.io/service-name=sample-clusterip -o jsonpath='{.items[0].endpoints[*].targetRef.name}' | wc -w
        """
      ならば 出力は次のとおりである
        """
        3
        """

    @S0-13 @S0-14 @S0-24
    シナリオ: DNSへの登録はひとりでに行われる
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし Podから "http://sample-clusterip:8080" にアクセスする
      ならば リクエストは失敗する
      もし "kubectl apply -f sample-clusterip.yaml" を実行する
      かつ 5秒経過する
      かつ Podから "http://sample-clusterip:8080" にアクセスする
      ならば レスポンスに "Welcome to nginx!" が含まれる

  ルール: 環境変数

    @S0-15
    シナリオ: 本に書かれているままのコマンド
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
        kubectl exec -it $POD env | grep -i sample_clusterip
        """
      ならば エラー出力に "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead" が含まれる

    @S0-15 @S0-16
    シナリオ: Serviceより後にできたPodには環境変数がある
      Service名の「-」は「_」になり、文字は大文字になる。Docker単体の `--link` と同じ形式である。

      前提 マニフェスト "sample-clusterip.yaml" が適用されている
      かつ マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl exec deployment/sample-deployment -- env | grep -i sample_clusterip | sort
        """
      ならば 出力はスナップショット "variables" と一致する

    @S0-17
    シナリオ: ほかのNamespaceのServiceは含まれない
      もし 次のコマンドを実行する
        """
        kubectl create namespace elsewhere
        kubectl -n elsewhere apply -f sample-clusterip.yaml
        kubectl apply -f sample-deployment.yaml
        sleep 30
        kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
        """
      ならば 出力に "0" が含まれる

    @S0-18
    シナリオ: Serviceより先にできたPodは、作り直すまで知らない
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
        kubectl delete pods -l app=sample-app > /dev/null
        sleep 30
        kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
        """
      ならば 出力は次のとおりである
        """
        0
        8
        """

  ルール: DNSのAレコード

    背景:
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている

    @S0-19
    シナリオ: Service名で呼び出す
      もし Podから "http://sample-clusterip:8080" にアクセスする
      ならば レスポンスに "Welcome to nginx!" が含まれる

    @S0-20
    シナリオ: digで正式な名前を引く
      もし 次のコマンドを実行する
        """
        kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short sample-clusterip.default.svc.cluster.local
        kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}{"\n"}'
        """
      ならば 出力は正規表現 '^(10\.[0-9.]+)\n\1\n$' に一致する

    @S0-21
    シナリオ: /etc/resolv.conf を見る
      もし "kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- cat /etc/resolv.conf" を実行する
      ならば 出力は次のとおりである
        """
        search default.svc.cluster.local svc.cluster.local cluster.local
        nameserver 10.96.0.10
        options ndots:5
        """

    @S0-22
    シナリオ: アドレスから名前を引く
      もし 次のコマンドを実行する
        """
        kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short -x $(kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}')
        """
      ならば 出力は次のとおりである
        """
        sample-clusterip.default.svc.cluster.local.
        """

  ルール: DNSのSRVレコード

    @S0-23
    シナリオ: ポートの名前からポート番号を引く
      前提 マニフェスト "sample-clusterip.yaml" が適用されている
      もし "kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short _http-port._tcp.sample-clusterip.default.svc.cluster.local SRV" を実行する
      ならば 出力は次のとおりである
        """
        0 100 8080 sample-clusterip.default.svc.cluster.local.
        """

  ルール: 6.2.3 クラスタ内DNSとクラスタ外DNS

    @S0-25
    シナリオ: クラスタの外の名前は、ノードのDNSサーバに任せる
      もし "kubectl -n kube-system get configmap coredns -o jsonpath='{.data.Corefile}' | grep forward" を実行する
      ならば 出力に "forward . /etc/resolv.conf" が含まれる

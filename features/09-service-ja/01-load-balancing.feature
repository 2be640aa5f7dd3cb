# language: ja
機能: 6.2.1 Pod宛トラフィックのロードバランシング
  Serviceは、ラベルで選んだPodの集まりに1つの変わらないアドレスを与え、そこに届いたリクエストをPodに振り分ける。一番単純なClusterIPのアドレスは、クラスタの中だけで通じる。

  nginxのPodを3つ動かし、その前にClusterIP Serviceを置き、Podごとに自分の名前を書いたページを用意して、だれが答えるかを見る。

  本との違い: `apply` の答えは deployment.apps/sample-deployment created という形になった。jsonpathで取り出したラベルはJSONで表示される。

  ルール: DeploymentのPodには、Deploymentのラベルとテンプレートのハッシュが付く

    @S0-03 @S0-04
    シナリオ: Deploymentを適用する
      もし "kubectl apply -f sample-deployment.yaml" を実行する
      ならば 出力は次のとおりである
        """
        deployment.apps/sample-deployment created
        """
      もし 30秒経過する
      かつ "kubectl get pods" を実行する
      ならば 次のように出力される
        | NAME                | READY | STATUS  | RESTARTS |
        | sample-deployment-* | 1/1   | Running | 0        |
        | sample-deployment-* | 1/1   | Running | 0        |
        | sample-deployment-* | 1/1   | Running | 0        |

    @S0-05
    シナリオ: Podのラベルだけを表示する
      本のコマンドは最後の引用符が抜けている。そのまま打つと、シェルがそう言う。

      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl get pods $(kubectl get pods -o jsonpath='{.items[0].metadata.name}') -o jsonpath='{.metadata.labels}'
        """
      ならば 出力は正規表現 '^\{"app":"sample-app","pod-template-hash":"[0-9a-z]+"\}$' に一致する
      もし 次のコマンドを実行する
        """
        kubectl get pods sample-deployment-6cd85bd5f-2zttr -o jsonpath='{.metadata.labels}
        """
      ならば コマンドは失敗する
      かつ エラー出力に "unexpected EOF while looking for matching" が含まれる

    @S0-06
    シナリオ: ラベルで選んだPodを、好きな列で表示する
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl run bystander --image=nginx:1.12 --labels=app=other-app
        kubectl get pods -l app=sample-app -o custom-columns="NAME:{metadata.name},IP:{status.podIP}"
        """
      ならば 次のように出力される
        | NAME                | IP       |
        | sample-deployment-* | 10.244.* |
        | sample-deployment-* | 10.244.* |
        | sample-deployment-* | 10.244.* |

  ルール: Serviceは、セレクタに合うPod全部の1つのアドレスである

    背景:
      前提 マニフェスト "sample-deployment.yaml" が適用されている

    @S0-07 @S0-08
    シナリオ: Serviceを作って見てみる
      もし "kubectl apply -f sample-clusterip.yaml" を実行する
      ならば 出力は次のとおりである
        """
        service/sample-clusterip created
        """
      もし "kubectl get services sample-clusterip" を実行する
      ならば 次のように出力される
        | NAME             | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S)  |
        | sample-clusterip | ClusterIP | 10.*       | <none>      | 8080/TCP |

    @S0-09
    シナリオ: エンドポイントはPodのアドレスである
      前提 マニフェスト "sample-clusterip.yaml" が適用されている
      もし "kubectl describe svc sample-clusterip" を実行する
      ならば 出力はスナップショット "describe" と一致する

  ルール: リクエストはPodに振り分けられる

    背景:
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている

    @S0-10
    シナリオ: Podごとに自分の名前のページを置く
      もし 次のコマンドを実行する
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec -it ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec ${PODNAME} -- cat /usr/share/nginx/html/index.html;
        done
        """
      ならば 出力はスナップショット "pages" と一致する

    @S0-11
    シナリオ: 一時的なPodからClusterIPを呼び出す
      もし 次のコマンドを実行する
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec -it ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        CLUSTER_IP=$(kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}')
        kubectl run --image=centos:6 --restart=Never --rm -i testpod -- curl -s http://$CLUSTER_IP:8080
        """
      ならば 出力は正規表現 '^sample-deployment-[0-9a-z]+-[0-9a-z]{5}\npod "testpod" deleted\n$' に一致する
      もし "kubectl get pod testpod" を実行する
      ならば コマンドは失敗する
      かつ エラー出力に 'pods "testpod" not found' が含まれる

    @S0-01
    シナリオ: たくさんのリクエストはほぼ均等に分かれる
      もし Podから "http://sample-clusterip:8080" に300回アクセスする
      ならば リクエストは3つのPodにほぼ均等に振り分けられる

    @S0-01
    シナリオ: Podが増えても減っても、Serviceはそのままでよい
      もし "kubectl scale deployment sample-deployment --replicas=5" を実行する
      かつ 30秒経過する
      かつ Podから "http://sample-clusterip:8080" に500回アクセスする
      ならば 5つのPodすべてが応答する

    @S0-02
    シナリオ: ClusterIPはクラスタの中だけで通じる
      もし Podから Service "sample-clusterip" のClusterIPにアクセスする
      ならば レスポンスに "Welcome to nginx!" が含まれる
      もし クラスタの外から Service "sample-clusterip" のClusterIPにアクセスする
      ならば リクエストは失敗する

  ルール: DeploymentとServiceを消すと何も残らない

    @S0-12
    シナリオ: 片付ける
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl delete -f sample-deployment.yaml
        kubectl delete -f sample-clusterip.yaml
        """
      ならば 出力は次のとおりである
        """
        deployment.apps "sample-deployment" deleted
        service "sample-clusterip" deleted
        """
      もし 60秒経過する
      かつ "kubectl get pods,replicasets,endpointslices -l app=sample-app" を実行する
      ならば エラー出力に "No resources found in default namespace." が含まれる

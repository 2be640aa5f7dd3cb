Feature: 6.10 Ingress: routing by host and path
  A Service works on connections (L4) and does not look into requests. An Ingress has rules for HTTP requests (L7): this host and this path
  go to that Service. The object alone does nothing. A controller must read it and route the requests: a load balancer outside the cluster,
  as in a cloud, or Pods inside it, as with nginx.

  Since the book: an Ingress belongs to networking.k8s.io/v1. Backends are written in another form, each path has a pathType, and a class
  says which controller is responsible.

  Rule: Without a controller, an Ingress is stored and does nothing

    Background:
      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "echo-for-all.yml"

    @S4-57
    Scenario: First, make a ClusterIP Service for both releases
      When I run:
        """
        kubectl apply -f simple-nodeport-service.yml
        kubectl delete svc echo
        kubectl apply -f echo-for-all.yml
        """
      Then the output is:
        """
        service/echo configured
        service "echo" deleted
        service/echo created
        """
      When 5 seconds pass
      Then Service "echo" has 3 endpoints

    @S4-58
    Scenario: The book's manifest is refused
      When I run "kubectl apply -f old-ingress.yml"
      Then the command fails
      And the error output is:
        """
        error: resource mapping not found for name: "echo" namespace: "" from "old-ingress.yml": no matches for kind "Ingress" in version "extensions/v1beta1"
        ensure CRDs are installed first
        """

    @S4-54 @S4-58 @S3-30
    Scenario: Today's form is accepted, but the Ingress gets no address
      When I run "kubectl apply -f simple-ingress.yml"
      Then the output is:
        """
        ingress.networking.k8s.io/echo created
        """
      When 5 minutes pass
      And I run "kubectl get ingress"
      Then the output shows:
        | NAME | CLASS | HOSTS            | ADDRESS | PORTS |
        | echo | nginx | ch05.gihyo.local |         | 80    |
      When I run "kubectl describe ingress echo"
      Then the output matches the snapshot "nobody routes"

    @S4-60
    Scenario: The API server stores an annotation for the controller without reading it
      When I run "kubectl apply -f snippet-ingress.yml"
      And I run "kubectl describe ingress echo"
      Then the output matches the snapshot "snippet"

  Rule: You install a controller like any application

    @S4-55 @S4-56
    Scenario: A controller has Pods, and a LoadBalancer Service in front of them
      Without a provider of load balancers, the address of the Service stays pending.

      When I run "kubectl apply -f ingress-nginx.yml"
      Then the output is:
        """
        namespace/ingress-nginx created
        deployment.apps/default-http-backend created
        service/default-http-backend created
        deployment.apps/nginx-ingress-controller created
        service/ingress-nginx created
        """
      When 60 seconds pass
      And I run "kubectl -n ingress-nginx get service,pod"
      Then the output matches the snapshot "controller"

    @S4-55
    Scenario: An IngressClass names a controller
      When I run:
        """
        kubectl apply -f ingressclass.yml
        kubectl get ingressclass
        """
      Then the output shows:
        | NAME  | CONTROLLER           | PARAMETERS |
        | nginx | k8s.io/ingress-nginx | <none>     |

  Rule: With ingress-nginx, requests are routed by their host

    With Docker Desktop your own machine is the load balancer, so the book calls http://localhost. Here, the controller listens on a port of
    every node.

    Background:
      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "echo-for-all.yml"
      And the manifest "ingress-nginx-controller.yml"

    @S4-59 @S4-58
    Scenario: A request for the host reaches the Service; any other request gets 404
      Since the book: nginx itself answers the requests that match no rule. The Service default-http-backend is no longer installed.

      Given the manifest "simple-ingress.yml"
      When I run "curl -s -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output is:
        """
        Hello Docker!!
        """
      When I run "curl -s -w '%{http_code}' http://172.18.0.3:30080 | tr -d '\r'"
      Then the output is:
        """
        <html>
        <head><title>404 Not Found</title></head>
        <body>
        <center><h1>404 Not Found</h1></center>
        <hr><center>nginx</center>
        </body>
        </html>
        404
        """

    @S4-59
    Scenario: To get the book's default backend, you have to configure one
      Given the manifest "simple-ingress.yml"
      When I run:
        """
        kubectl -n ingress-nginx create deployment default-http-backend --image=registry.k8s.io/defaultbackend-amd64:1.5
        kubectl -n ingress-nginx expose deployment default-http-backend --port=80 --target-port=8080
        kubectl -n ingress-nginx patch deployment ingress-nginx-controller --type=json -p '[{"op": "add", "path": "/spec/template/spec/containers/0/args/-",
          "value": "--default-backend-service=ingress-nginx/default-http-backend"}]'
        kubectl -n ingress-nginx rollout status deployment ingress-nginx-controller > /dev/null
        curl -s http://172.18.0.3:30080
        """
      Then the output contains "default backend - 404"
      When I run "curl -s -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output is:
        """
        Hello Docker!!
        """

    @S4-58 @S4-54
    Scenario: The controller writes its address into the Ingress
      This takes up to a minute. Without a load balancer, the address is that of the controller's node.

      Given the manifest "simple-ingress.yml"
      When 90 seconds pass
      And I run "kubectl get ingress"
      Then the output shows:
        | NAME | CLASS | HOSTS            | ADDRESS    | PORTS |
        | echo | nginx | ch05.gihyo.local | 172.18.0.* | 80    |
      When I run "kubectl get events --field-selector involvedObject.kind=Ingress -o custom-columns=REASON:.reason,MESSAGE:.message"
      Then the output shows:
        | REASON | MESSAGE            |
        | Sync   | Scheduled for sync |

    @S4-61 @S4-60
    Scenario: The book's annotation is refused, because snippets let anybody change nginx's configuration
      Since the book: the controller accepts snippets only if its administrator allows them. A webhook refuses the Ingress before it is
      stored.

      When I run "sed 's/^spec:/&\n  ingressClassName: nginx/' snippet-ingress.yml | kubectl create -f -"
      Then the command fails
      And the error output contains "server-snippet annotation cannot be used. Snippet directives are disabled by the Ingress administrator"
      When I run "kubectl get ingress"
      Then the error output contains "No resources found"

    @S4-61
    Scenario: A second Ingress takes the requests of mobile devices
      Annotations can do what the snippet did. The second Ingress has the same host, and takes the requests whose User-Agent header matches
      a pattern.

      Given the manifest "simple-ingress.yml"
      And the manifest "mobile.yml"
      When I run "curl -s -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output contains "Hello Docker!!"
      When I run:
        """
        curl -s http://172.18.0.3:30080 -H 'Host: ch05.gihyo.local' -H 'User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 11_0 like Mac OS X) AppleWebKit/604.1.38 (KHTML, like Gecko) Version/11.0 Mobile/15A372 Safari/604.1'
        """
      Then the output contains "From=mobile"
      And the output does not contain "Hello Docker!!"
      When I run "curl -s -H 'Host: ch05.gihyo.local' -H 'User-Agent: some mobile thing' http://172.18.0.3:30080"
      Then the output contains "From=mobile"

    @S4-61 @S4-62
    Scenario: A redirected request never reaches the application
      nginx answers it with a page of its own. The echo servers log a line for each request they receive; now they have received none.

      Given the manifest "redirect-ingress.yml"
      When I run "curl -s -i -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output contains "HTTP/1.1 301 Moved Permanently"
      And the output contains "Location: http://gihyo.jp/"
      And the output contains "<center><h1>301 Moved Permanently</h1></center>"
      When I run "kubectl logs -l app=echo -c echo --tail=-1 | grep -c 'received request'"
      Then the output is:
        """
        0
        """

  Rule: ingress-nginx also routes by path, and ends TLS

    Background:
      Given the manifest "sample-ingress-apps.yml"
      And the manifest "ingress-nginx-controller.yml"

    @S3-26 @S3-27
    Scenario Outline: <path> goes to <pod>
      Given the manifest "two-paths.yml"
      When I run "curl -s -H 'Host: sample.example.com' http://172.18.0.3:30080<path>"
      Then the output contains "Path=<path>  From=<pod>"

      Examples:
        | path        | pod                         |
        | /path1      | sample-ingress-apps-1       |
        | /path1/more | sample-ingress-apps-1       |
        | /path2      | sample-ingress-apps-2       |
        | /path10     | sample-ingress-apps-default |
        | /           | sample-ingress-apps-default |

    @S3-01
    Scenario: A Service sends every path to the same Pods; an Ingress chooses a Service by path
      Given the manifest "two-paths.yml"
      When I curl "http://sample-ingress-svc-1:8888/path2" from a Pod
      Then the response contains "From=sample-ingress-apps-1"
      When I run "curl -s -H 'Host: sample.example.com' http://172.18.0.3:30080/path1"
      Then the output contains "From=sample-ingress-apps-1"
      When I run "curl -s -H 'Host: sample.example.com' http://172.18.0.3:30080/path2"
      Then the output contains "From=sample-ingress-apps-2"

    @S3-27 @S3-26
    Scenario: TLS ends at the Ingress; the application receives plain HTTP
      Requests without TLS are redirected to https.
      Given the manifest "tls-sample.yml"
      And the manifest "tls-ingress.yml"
      When I run "curl -s -k --resolve sample.example.com:30443:172.18.0.3 https://sample.example.com:30443/path1"
      Then the output contains "Path=/path1  From=sample-ingress-apps-1"
      When I run "curl -s -i -H 'Host: sample.example.com' http://172.18.0.3:30080/path1"
      Then the output contains "HTTP/1.1 308 Permanent Redirect"
      And the output contains "Location: https://sample.example.com/path1"

    @S3-27
    Scenario: The certificate comes from the Secret, and clients that do not trust it refuse it
      Given the manifest "tls-sample.yml"
      And the manifest "tls-ingress.yml"
      When I run "curl -sS --resolve sample.example.com:30443:172.18.0.3 https://sample.example.com:30443/path1"
      Then the command fails
      And the error output contains "SSL certificate problem: self-signed certificate"
